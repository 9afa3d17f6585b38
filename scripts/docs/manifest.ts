import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as analyzer from '@custom-elements-manifest/analyzer';
import type { ClassMember, CustomElement, Declaration, Module, Package } from 'custom-elements-manifest/schema';
import { findFiles } from '../files.ts';
import { root } from '../project.ts';

/** A documented element, out of the manifest. */
export type ElementDeclaration = CustomElement & { kind: 'class'; tagName: string };

/** What the analyzer exports; its own declarations leave these out. */
interface Analyzer {
  create(options: { modules: unknown[]; plugins: unknown[]; context: object }): Package;
  ts: { createSourceFile(file: string, text: string, target: number, setParents: boolean): unknown };
}
const { create, ts } = analyzer as unknown as Analyzer;
const analyzerFolder = dirname(fileURLToPath(import.meta.resolve('@custom-elements-manifest/analyzer')));
const { litPlugin } = (await import(
  pathToFileURL(`${analyzerFolder}/src/features/framework-plugins/lit/lit.js`).href
)) as { litPlugin(): unknown[] };

const es2015 = 2;

/**
 * The custom elements manifest (https://custom-elements-manifest.open-wc.org), read from the docblocks of the elements.
 * What is not for an embedding page (private and protected members, Lit's machinery, what has no docblock) is left out.
 */
export function createManifest(): Package {
  const files = [...findFiles('src/internal', '.ts'), ...findFiles('src/elements', '.ts')];
  const manifest = create({
    modules: files.map((file) => ts.createSourceFile(file, readFileSync(root + file, 'utf8'), es2015, true)),
    plugins: litPlugin(),
    context: { dev: false },
  });
  const modules = manifest.modules.map(publicPart).filter((module) => (module.declarations ?? []).length > 0);
  return { ...manifest, modules: modules.toSorted((one, other) => (one.path < other.path ? -1 : 1)) };
}

/** The elements of a manifest, by tag name. */
export function elementsOf(manifest: Package): ElementDeclaration[] {
  return manifest.modules
    .flatMap((module) => (module.declarations ?? []).filter(isElement))
    .toSorted((one, other) => (one.tagName < other.tagName ? -1 : 1));
}

function isElement(declaration: Declaration): declaration is ElementDeclaration {
  return 'tagName' in declaration && declaration.tagName !== undefined;
}

function publicPart(module: Module): Module {
  const declarations = (module.declarations ?? []).filter(isElement).map(withoutInternals);
  const path = builtPath(module.path);
  return {
    ...module,
    path,
    declarations: declarations as Declaration[],
    exports: declarations.flatMap(({ name, tagName }) => [
      { kind: 'js' as const, name, declaration: { name, module: path } },
      { kind: 'custom-element-definition' as const, name: tagName, declaration: { name, module: path } },
    ]),
  };
}

/** Where a reader of the package finds the module. */
function builtPath(path: string): string {
  return path.replace(/^src\/(.*)\.ts$/, 'dist/lib/$1.js');
}

function withoutInternals(element: ElementDeclaration): ElementDeclaration {
  const members = (element.members ?? []).filter(isPublic).map(({ ...member }) => {
    delete member.inheritedFrom;
    return member;
  });
  const attributes = (element.attributes ?? []).map(({ ...attribute }) => {
    delete attribute.inheritedFrom;
    return attribute;
  });
  const events = (element.events ?? []).filter(isDocumented);
  return { ...element, superclass: { name: 'LitElement', package: 'lit' }, members, attributes, events };
}

const lifecycle = new Set([
  'adoptedCallback',
  'attributeChangedCallback',
  'connectedCallback',
  'disconnectedCallback',
  'firstUpdated',
  'formAssociatedCallback',
  'formResetCallback',
  'performUpdate',
  'render',
  'shouldUpdate',
  'update',
  'updated',
  'willUpdate',
]);

function isPublic(member: ClassMember): boolean {
  return (
    isDocumented(member) &&
    (member.privacy === undefined || member.privacy === 'public') &&
    member.static !== true &&
    !member.name.startsWith('#') &&
    !member.name.startsWith('_') &&
    !lifecycle.has(member.name)
  );
}

function isDocumented({ description, summary }: { description?: string; summary?: string }): boolean {
  return Boolean(description || summary);
}
