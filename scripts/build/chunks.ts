import { root } from '../project.ts';

interface ModuleGraph {
  getModuleInfo(id: string): { code: string | null; importedIds: readonly string[] } | null;
}

const entry = `${root}src/script-tag.ts`;

const allIcons = `${root}src/internal/icons.ts`;

/** What shows a conversation, alone and in the messenger. */
const painters = ['message-thread/message-thread', 'messenger/messenger'].map(
  (name) => `${root}src/elements/${name}.ts`,
);

/**
 * The chunk a module belongs to, where that is not left to the bundler: all that paints a conversation comes in one file,
 * which is smaller together and one request. Left alone, each module that a later chunk also needs would make one more.
 */
export function chunkOf(id: string, graph: ModuleGraph): string | null {
  const first = withStaticImports([entry], graph);
  return !first.has(id) && withStaticImports(painters, graph).has(id) ? 'conversation' : null;
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
