import { root } from '../project.ts';

interface ModuleGraph {
  getModuleInfo(id: string): { code: string | null; importedIds: readonly string[] } | null;
}

const allIcons = `${root}src/internal/icons.ts`;

/**
 * What arrives in one file each, and with which module it begins, in the order in which a page needs them. A module that
 * several need is in the first of them.
 */
const groups: Readonly<Record<string, readonly string[]>> = {
  core: ['script-tag'],
  thread: ['elements/message-thread/message-thread'],
  messenger: ['elements/messenger/messenger'],
  'thread-parts': [
    'elements/message-thread/thread-parts',
    'elements/avatar/avatar-marks',
    'store/sorted-members',
    'resources/others',
  ],
  sync: ['store/sync', 'store/resume'],
  management: [
    'store/direct-space-management',
    'store/membership-management',
    'store/message-changes',
    'store/space-management',
    'store/space-tab-management',
  ],
};

/**
 * The chunk a module belongs to, where that is not left to the bundler: all that paints a conversation comes in one file,
 * which is smaller together and one request. Left alone, each module that a later chunk also needs would make one more.
 */
export function chunkOf(id: string, graph: ModuleGraph): string | null {
  let chunks = known.get(graph);
  if (!chunks) known.set(graph, (chunks = chunksIn(graph)));
  return chunks.get(id) ?? null;
}

const known = new WeakMap<ModuleGraph, Map<string, string>>();

function chunksIn(graph: ModuleGraph): Map<string, string> {
  const chunks = new Map<string, string>();
  for (const [name, modules] of Object.entries(groups)) {
    const first = modules.map((module) => `${root}src/${module}.ts`);
    for (const id of withStaticImports(first, graph)) if (!chunks.has(id)) chunks.set(id, name);
  }
  return chunks;
}

function withStaticImports(ids: readonly string[], graph: ModuleGraph, seen = new Set<string>()): Set<string> {
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    withStaticImports(importsOf(id, graph), graph, seen);
  }
  return seen;
}

/** A module that imports two icons needs two of them, not the whole list. */
function importsOf(id: string, graph: ModuleGraph): readonly string[] {
  const { code, importedIds = [] } = graph.getModuleInfo(id) ?? {};
  if (!importedIds.includes(allIcons)) return importedIds;
  const names = new Set(code?.match(/\b[a-z]\w*(?=Icon\b)/g));
  const icons = [...names].map((name) => `${root}src/internal/icons/${kebabCase(name)}.ts`);
  return [...importedIds.filter((imported) => imported !== allIcons), ...icons];
}

const kebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
