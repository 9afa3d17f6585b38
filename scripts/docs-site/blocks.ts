/** A code block of a page, as its fence tells: ```` ```language words ````. */
export interface Block {
  language: string;
  /** A file's name: the block is a whole file. */
  file: string | undefined;
  /** It is shown on the site above its source: markup on the page itself, a whole page in a frame. */
  isLive: boolean;
  text: string;
}

/** Reads the words after a fence. */
export function readFence(words: string, text: string): Block {
  const [language = '', ...rest] = words.trim().split(/\s+/);
  return {
    language,
    file: rest.find((word) => /^[\w.-]+\.\w+$/.test(word)),
    isLive: rest.includes('live'),
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

/** Whether the site has the block as a page of its own, in a frame. */
export const isLivePage = ({ isLive, language, file }: Block): boolean =>
  isLive && language === 'html' && file !== undefined;
