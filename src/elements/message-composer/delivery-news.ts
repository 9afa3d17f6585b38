import type { ReactiveController } from 'lit';
import { displayText } from '../../content/display-text.ts';
import { announce } from '../../internal/announcer.ts';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { composer as strings } from '../../locales/en/composer.ts';
import type { OutboxDraft, OutboxEntry } from '../../store/outbox.ts';
import type { Store } from '../../store/store.ts';
import { excerptOf } from '../message/message-words.ts';

/** Tells screen readers what took its time or did not arrive: a file that was sent, a message that was not. */
export class DeliveryNews implements ReactiveController {
  readonly #host: WebexElement;
  readonly #concerns: (entry: OutboxEntry) => boolean;
  #store: Store | undefined;
  #forget: (() => void) | undefined;

  constructor(host: WebexElement, concerns: (entry: OutboxEntry) => boolean) {
    this.#host = host;
    this.#concerns = concerns;
    host.addController(this);
  }

  hostUpdated(): void {
    const { store } = this.#host;
    if (store === this.#store && this.#forget) return;
    this.#forget?.();
    this.#store = store;
    this.#forget = store?.listen({
      sent: (entry) => {
        if (entry.draft.file) void this.#tell(entry, strings.fileSent);
      },
      failed: (entry) => void this.#tell(entry, strings.notSent),
    });
  }

  hostDisconnected(): void {
    this.#forget?.();
    this.#forget = undefined;
  }

  async #tell(entry: OutboxEntry, say: (what: string) => string): Promise<void> {
    if (!this.#concerns(entry)) return;
    const what = displayText(entry.draft.fileName) || excerptOf(await inPlainWords(entry.draft));
    announce(this.#host, say(what), { topic: entry.id });
  }
}

/** Markdown is not read out with its marks, unless what reads it cannot be loaded. */
const inPlainWords = async ({ text, markdown }: OutboxDraft): Promise<{ text?: string; markdown?: string }> => {
  if (markdown === undefined) return { ...(text !== undefined && { text }) };
  const composed = await import('../message/composed-body.ts').catch(warnOfMissingChunk);
  return composed ? { text: composed.composedText(markdown) } : { markdown };
};
