/** What the tests of spaces, teams and their dialogs have in common. */
import axe from 'axe-core';
import { expect } from 'chai';
import type { WebexMessenger } from '../../src/elements/messenger/messenger.ts';
import '../../src/elements/messenger/messenger.ts';
import { findAll, textOf, type as typeInto, until } from '../browser/page.ts';

/** Puts a messenger of a width on the page. */
export const showMessenger = async (
  properties: Partial<WebexMessenger>,
  { width = 900, height = 640 } = {},
): Promise<WebexMessenger> => {
  const messenger = Object.assign(document.createElement('webex-messenger'), properties);
  const frame = document.createElement('div');
  frame.style.cssText = `color-scheme: light dark; inline-size: ${width}px; block-size: ${height}px`;
  frame.append(messenger);
  document.body.append(frame);
  await messenger.updateComplete;
  return messenger;
};

export const dialogOf = (root: ParentNode): Promise<HTMLDialogElement> =>
  until(() => findAll<HTMLDialogElement>(root, 'dialog[open]')[0], 'a dialog');

export const isClosed = (root: ParentNode): Promise<unknown> =>
  until(() => findAll(root, 'dialog[open]').length === 0, 'the dialog to close');

/** The field, choice or list that has this label. */
export const fieldOf = (dialog: HTMLElement, label: string): HTMLInputElement => {
  const labels = [...dialog.querySelectorAll('label')];
  const found = labels.find((each) => textOf(each).trim().startsWith(label));
  if (!found?.control) throw new Error(`There is no field ${label}.`);
  return found.control as HTMLInputElement;
};

export const fill = (dialog: HTMLElement, label: string, text: string): void => typeInto(fieldOf(dialog, label), text);

export const choose = (dialog: HTMLElement, label: string, value: string): void => {
  const list = fieldOf(dialog, label) as unknown as HTMLSelectElement;
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
};

export const hintOf = (dialog: HTMLElement, label: string): string => {
  const field = fieldOf(dialog, label);
  const hint = dialog.querySelector(`#${field.getAttribute('aria-describedby') ?? 'none'}`);
  return hint ? textOf(hint).trim() : '';
};

export const buttonOf = (root: ParentNode, label: string): Promise<HTMLButtonElement> =>
  until(
    () =>
      findAll<HTMLButtonElement>(root, 'button').find(
        (button) => button.ariaLabel === label || textOf(button).trim() === label,
      ),
    `the button ${label}`,
  );

export const press = async (root: ParentNode, label: string): Promise<void> => (await buttonOf(root, label)).click();

/** Presses an entry of the menu that is open. */
export const pick = async (root: ParentNode, label: string): Promise<void> => {
  const entry = await until(
    () => findAll(root, '[role=menu] .item').find((item) => textOf(item).trim().startsWith(label)),
    `the entry ${label}`,
  );
  entry.click();
};

export const menuEntries = async (root: ParentNode): Promise<string[]> => {
  await until(() => findAll(root, '[role=menu]').length > 0, 'the menu');
  return findAll(root, '[role=menu] .item').map((item) => textOf(item).trim());
};

export const problemIn = async (dialog: HTMLElement): Promise<string> =>
  textOf(await until(() => dialog.querySelector('[role=alert]'), 'what went wrong'));

export const expectAccessible = async (element: Element): Promise<void> => {
  // What fades in or changes its colour has no contrast to measure yet.
  const moving = findAll(element, 'dialog, button').flatMap((each) => each.getAnimations());
  await Promise.allSettled(moving.map(({ finished }) => finished));
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`)),
  ).to.deep.equal([]);
};
