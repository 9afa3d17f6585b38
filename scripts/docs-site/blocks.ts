/** A code block of a page, as its fence tells: ```` ```language words ````. */
export interface Block {
  language: string;
  /** A file's name: the block is a whole file. */
  file: string | undefined;
  /** The markup is shown on the page itself, below its source. */
  isExample: boolean;
  text: string;
}

/** Reads the words after a fence. */
export function readFence(words: string, text: string): Block {
  const [language = '', ...rest] = words.trim().split(/\s+/);
  return {
    language,
    file: rest.find((word) => /^[\w.-]+\.\w+$/.test(word)),
    isExample: rest.includes('example'),
    text,
  };
}

/** The fenced blocks of a page, with the line on which each begins. */
export function blocksIn(markdown: string): Array<Block & { line: number }> {
  const fences = markdown.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm);
  return Array.from(fences, (match) => ({
    ...readFence(match[1]!, match[2]!),
    line: markdown.slice(0, match.index).split('\n').length,
  }));
}

/** Whether a block is a page of its own, which the site shows in a frame. */
export const isWholePage = ({ language, file }: Block): boolean => language === 'html' && file !== undefined;
