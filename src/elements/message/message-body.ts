import { isEmojiOnly } from '../../content/emoji-only.ts';
import { renderPlainText } from '../../content/plain-text.ts';
import { sanitiseHtml } from '../../content/sanitiser.ts';
import type { Message } from '../../resources/index.ts';

type Written = Pick<Message, 'html' | 'text' | 'markdown'>;

/** What a message says, as safe nodes inside one element; undefined when it says nothing in words. */
export const renderBody = ({ html, text, markdown }: Written): HTMLElement | undefined => {
  const words = text ?? markdown ?? '';
  if (!html && !words.trim()) return undefined;
  const body = document.createElement('div');
  body.className = `body ${html ? 'rich' : ''} ${isEmojiOnly(words) ? 'emoji' : ''}`;
  body.dir = 'auto';
  body.setAttribute('part', 'body');
  body.append(html ? sanitiseHtml(html, text) : renderPlainText(words));
  if (html) equip(body);
  return body;
};

/** What only formatted text may have. */
const equip = (body: HTMLElement): void => {
  for (const mention of body.querySelectorAll<HTMLElement>('[data-person-id]')) {
    mention.role = 'button';
    mention.tabIndex = 0;
  }
  for (const code of body.querySelectorAll<HTMLElement>('pre')) {
    const frame = document.createElement('div');
    frame.className = 'code';
    code.replaceWith(frame);
    code.tabIndex = 0;
    frame.append(code);
  }
};

/** Marks the mentions that mean the reader: their own, and everybody's. */
export const markMentions = (body: HTMLElement, myId: string | undefined): void => {
  for (const mention of body.querySelectorAll<HTMLElement>('[data-mention]')) {
    const { mention: kind, personId } = mention.dataset;
    mention.classList.toggle('me', kind === 'all' || (personId !== undefined && personId === myId));
  }
};
