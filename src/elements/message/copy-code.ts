import { css, html, render } from 'lit';
import { checkIcon, copyIcon } from '../../internal/icons.ts';
import { announce } from '../../internal/announcer.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { conversation as words } from '../../locales/en/conversation.ts';
import { buttons } from '../../styles/buttons.ts';

const copyCodeStyles = css`
  .copy-code {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    border-color: var(--webex-color-border);
    background: var(--webex-color-background-raised);
  }
  @media (hover: hover) {
    .code:not(:hover, :focus-within) > .copy-code {
      opacity: 0;
    }
  }
`;

/** How long a copy is confirmed by its tick, milliseconds. */
const confirmFor = 1_500;

/** Gives each block of code in a message a button that copies it. */
export const addCopyButtons = (body: HTMLElement, root: ParentNode): void => {
  if (!body.querySelector('.code')) return;
  addStyles(root, buttons, copyCodeStyles);
  for (const frame of body.querySelectorAll<HTMLElement>('.code')) if (frame.childElementCount === 1) addButton(frame);
};

const addButton = (frame: HTMLElement): void => {
  const show = (copied: boolean): void => {
    const label = copied ? words.copied : words.copyCode;
    render(
      html`<button class="icon-button copy-code" aria-label=${label} title=${label} @click=${copy}>
        ${copied ? checkIcon() : copyIcon()}
      </button>`,
      frame,
    );
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText((frame.querySelector('pre')?.textContent ?? '').replace(/\n$/, ''));
      show(true);
      announce(frame, words.copied);
      setTimeout(() => show(false), confirmFor);
    } catch {
      // The browser does not allow it; the text can still be selected.
      announce(frame, words.notCopied);
    }
  };
  show(false);
};
