import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { blocksIn, type Block } from '../../scripts/docs-site/blocks.ts';
import { findFiles } from '../../scripts/files.ts';
import { root } from '../../scripts/project.ts';

/** A fenced block of the documentation, and where it stands. */
export interface Snippet extends Block {
  page: string;
  line: number;
}

/** The fenced blocks of every page of the documentation and of the README. */
export const allSnippets: readonly Snippet[] = [...findFiles('docs', '.md'), 'README.md', 'CHANGELOG.md'].flatMap(
  (page) => blocksIn(readFileSync(root + page, 'utf8')).map((block) => Object.assign(block, { page })),
);

export const titleOf = ({ page, line, language, file }: Snippet): string =>
  `${page}:${line} ${language}${file === undefined ? '' : ` ${file}`}`;

/** What another block of the same page says of a file: its headers (`http`), say. */
export const companion = (snippet: Snippet, language: string, all = allSnippets): Snippet | undefined =>
  all.find(({ page, file, language: other }) => page === snippet.page && file === snippet.file && other === language);

/** The files that the blocks of a page are, of one language, by name. */
export const filesOf = (page: string, language: string): Map<string, string> =>
  new Map(
    allSnippets
      .filter((snippet) => snippet.page === page && snippet.language === language && snippet.file !== undefined)
      .map(({ file, text }) => [basename(file!), text]),
  );
