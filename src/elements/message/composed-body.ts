import { markdownToText, renderMarkdown } from '../../content/markdown.ts';
import type { Message } from '../../resources/index.ts';
import { renderBody } from './message-body.ts';

/** What is written as it will look when Webex has it. */
export const renderComposed = ({ markdown, text }: Pick<Message, 'markdown' | 'text'>): HTMLElement | undefined =>
  renderBody(markdown === undefined ? { text } : { markdown, text, html: renderMarkdown(markdown) });

/** The same in plain words. */
export const composedText = (markdown: string): string => markdownToText(markdown);
