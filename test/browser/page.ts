/** What the journeys through the page have in common: a provider on a simulated Webex, and looking through shadow roots. */
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/index.ts';
import type { WebexProvider } from '../../src/elements/provider/provider.ts';

export interface Simulator {
  url: string;
  tokens: Record<'alice' | 'bob' | 'carol' | 'bot' | 'guest' | 'admin', string>;
}

export const startSimulator = (options: object = { seed: 'demo' }): Promise<Simulator> =>
  executeServerCommand('simulator', options) as Promise<Simulator>;

const shown: HTMLElement[] = [];

/** Puts a provider with the given markup on the page. Everything is taken off again by {@link clearPage}. */
export const showPage = (markup: string, settings: Partial<WebexProvider>): WebexProvider => {
  const provider = document.createElement('webex-provider');
  Object.assign(provider, settings);
  provider.innerHTML = markup;
  const frame = document.createElement('div');
  frame.style.cssText = 'inline-size: 700px; block-size: 560px';
  frame.append(provider);
  document.body.append(frame);
  shown.push(frame);
  return provider;
};

export const showMessenger = (
  { url, tokens }: Simulator,
  person: keyof Simulator['tokens'],
  settings: Partial<WebexProvider> = {},
): WebexProvider =>
  showPage('<webex-messenger></webex-messenger>', {
    apiBase: `${url}/v1`,
    discoveryUrl: `${url}/u2c/api/v1`,
    getAccessToken: () => tokens[person],
    ...settings,
  });

export const clearPage = async (): Promise<void> => {
  await Promise.all(
    shown.splice(0).map(async (frame) => {
      const provider = frame.querySelector('webex-provider');
      frame.remove();
      await provider?.store?.stop();
    }),
  );
};

/** All elements that match, in the tree below and in every shadow root in it, the root's own included. */
export const findAll = <Found extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Found[] => {
  const found = [...root.querySelectorAll<Found>(selector)];
  const hosts = root instanceof Element ? [root, ...root.querySelectorAll('*')] : root.querySelectorAll('*');
  for (const { shadowRoot } of hosts) if (shadowRoot) found.push(...findAll<Found>(shadowRoot, selector));
  return found;
};

/** The text that people see, through shadow roots. */
export const textOf = (node: Node): string => {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLStyleElement || (node instanceof HTMLElement && node.hidden)) return '';
  const slot = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  const children = node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
  return [...(slot.length > 0 ? slot : children)].map(textOf).join(' ').replaceAll(/\s+/g, ' ');
};

/** Waits until a condition holds, and gives what it returned; an empty string does not hold. */
export const until = async <Value>(
  condition: () => Value | undefined | false | null,
  what: string,
  limit = 8_000,
): Promise<Value> => {
  const end = Date.now() + limit;
  for (;;) {
    const value = condition();
    if (value !== undefined && value !== false && value !== null && value !== '') return value;
    if (Date.now() > end) throw new Error(`Waited ${limit} ms in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Opens a space by its name, through the list. */
export const openSpace = async (provider: WebexProvider, title: string): Promise<void> => {
  const row = await until(
    () => findAll<HTMLButtonElement>(provider, 'button.space').find((button) => textOf(button).includes(title)),
    `the space ${title}`,
  );
  row.click();
  await until(() => findAll(provider, 'webex-message').length > 0, `the messages of ${title}`);
};

export const composerField = (provider: WebexProvider): HTMLTextAreaElement =>
  findAll<HTMLTextAreaElement>(provider, 'textarea')[0]!;

/** Types into a field as a keyboard would, but at once. */
export const type = (field: HTMLTextAreaElement | HTMLInputElement, text: string): void => {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
};

export const pressEnter = (field: HTMLElement): void => {
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
};
