import { existsSync } from 'node:fs';
import { root } from '../project.ts';

/** A page of the documentation: a file of `docs/`, and what the navigation calls it. */
export interface DocsPage {
  /** Without its ending; the address of the page, below `docs/`, is the same with `.html`. */
  name: string;
  title: string;
}

export interface DocsGroup {
  title: string;
  pages: DocsPage[];
}

const group = (title: string, pages: Record<string, string>): DocsGroup => ({
  title,
  pages: Object.entries(pages).map(([name, title]) => ({ name, title })),
});

/** The pages in the order in which somebody reads them. */
export const docsGroups: readonly DocsGroup[] = [
  group('Begin', {
    index: 'Overview',
    'quick-start': 'Quick start',
    recipes: 'Recipes',
    embedding: 'Any page',
    frameworks: 'Frameworks',
    'real-time': 'Real time',
    migration: 'Migration',
  }),
  group('Reference', {
    elements: 'Elements',
    theming: 'Theming',
    languages: 'Languages',
    security: 'Security',
    outbox: 'The outbox',
    troubleshooting: 'Troubleshooting',
  }),
  group('Simulator', { simulator: 'The simulator', 'simulator-conformance': 'Conformance' }),
  group('Project', { architecture: 'Architecture', decisions: 'Decisions' }),
].map(({ title, pages }) => ({ title, pages: pages.filter(({ name }) => existsSync(root + fileOf(name))) }));

export const docsPages: readonly DocsPage[] = docsGroups.flatMap(({ pages }) => pages);

/** The Markdown of a page, from the project's folder; what opens with the folder on GitHub is the overview. */
export function fileOf(name: string): string {
  return `docs/${name === 'index' ? 'README' : name}.md`;
}
