import { composedText } from '../../content/composed-text.ts';
import { renderMarkdown } from '../../content/markdown.ts';
import { renderBody } from '../message/message-body.ts';

/** What is written as it will look when it is sent. */
export const renderPreview = (typed: string): HTMLElement | undefined => {
  const composed = composedText(typed);
  return renderBody('markdown' in composed ? { ...composed, html: renderMarkdown(composed.markdown) } : composed);
};
