import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { composedText } from '../../content/composed-text.ts';
import { decodeMentions, encodeMentions, type ComposedMention } from '../../content/mentions.ts';
import { maximumMessageBytes, messageByteLength } from '../../content/message-length.ts';
import { composer as strings } from '../../locales/en/composer.ts';

/** What is in the field, and whom the names in it mean. */
export class WrittenText implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #mentions: readonly ComposedMention[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** As it stands in the field. */
  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    if (text === this.#text) return;
    this.#text = text;
    this.#host.requestUpdate();
  }

  get isBlank(): boolean {
    return this.#text.trim() === '';
  }

  /** With the mentions as Webex reads them: what is kept as a draft, and taken again. */
  get encoded(): string {
    return encodeMentions(this.#text, this.#mentions);
  }

  /** As Webex wants it. */
  get composed(): { markdown: string } | { text: string } {
    return composedText(this.encoded);
  }

  /** How many bytes more Webex would take of what is sent. */
  get bytesLeft(): number {
    return maximumMessageBytes - messageByteLength(Object.values(this.composed)[0]!);
  }

  /** Puts into the field what was written before. */
  take(encoded: string): void {
    const { text, mentions } = decodeMentions(encoded, strings.everybody);
    this.#mentions = mentions;
    this.text = text;
  }

  mentions(label: string): boolean {
    return this.#mentions.some((mention) => mention.label === label);
  }

  mention({ label, target }: ComposedMention): void {
    this.#mentions = [...this.#mentions.filter((one) => one.label !== label), { label, target }];
  }
}
