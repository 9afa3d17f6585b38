import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { announce } from '../../internal/announcer.ts';
import { hidePopover, showBeside } from '../../internal/popover.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { composer as strings } from '../../locales/en/composer.ts';
import { mentionQueryAt, type MentionCandidate, type MentionQuery } from './mention-candidates.ts';

export interface MentionInputOptions {
  field: () => HTMLTextAreaElement | null;
  spaceId: () => string | undefined;
  /** Whether these words are a mention already. */
  isChosen: (label: string) => boolean;
  /** Puts what was chosen in place of what was typed since `start`. */
  insert: (candidate: MentionCandidate, start: number) => void;
}

/** Offers whom an `@` in a field could mean: a listbox that the field controls. Its parts come with the first `@`. */
export class MentionInput implements ReactiveController {
  readonly #host: WebexElement;
  readonly #options: MentionInputOptions;
  #list: typeof import('./mention-list.ts') | undefined;
  #query: MentionQuery | undefined;
  /** Where the list was closed, or somebody chosen, it stays closed. */
  #dismissed: number | undefined;
  #active = 0;
  #candidates: readonly MentionCandidate[] = [];

  constructor(host: WebexElement, options: MentionInputOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#query !== undefined && this.#candidates.length > 0;
  }

  /** The id of the option that the field is to name. */
  get activeId(): string | undefined {
    return this.isOpen ? `mention-${this.#active}` : undefined;
  }

  hostUpdate(): void {
    const before = this.#candidates.length;
    this.#candidates = this.#find();
    if (this.#candidates.length !== before && this.#candidates.length > 0)
      announce(this.#host, strings.suggestions(this.#candidates.length), { topic: 'mentions' });
  }

  hostUpdated(): void {
    const popover = this.#host.renderRoot.querySelector<HTMLElement>('.mentions');
    const field = this.#options.field();
    if (!popover || !field) return;
    if (!this.isOpen) return hidePopover(popover);
    showBeside(popover, field.closest('.box') ?? field, { side: 'above' });
    popover.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** To be called when the text or the caret has changed. */
  update(): void {
    const field = this.#options.field();
    const isCaret = field && field.selectionStart === field.selectionEnd;
    const query = isCaret ? mentionQueryAt(field.value, field.selectionStart) : undefined;
    if (query?.start !== this.#dismissed) this.#dismissed = undefined;
    const isDone = this.#dismissed !== undefined || (query && this.#options.isChosen(query.words.trim()));
    const wanted = isDone ? undefined : query;
    if (wanted?.start === this.#query?.start && wanted?.words === this.#query?.words) return;
    this.#query = wanted;
    this.#active = 0;
    if (wanted) void this.#equip();
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.#query) return;
    this.#query = undefined;
    this.#host.requestUpdate();
  }

  /** Takes the keys that belong to an open list; answers whether it did. */
  onKeyDown(event: KeyboardEvent): boolean {
    if (!this.isOpen || event.ctrlKey || event.metaKey || event.altKey) return false;
    const count = this.#candidates.length;
    if (event.key === 'ArrowDown') this.#active = (this.#active + 1) % count;
    else if (event.key === 'ArrowUp') this.#active = (this.#active - 1 + count) % count;
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey)
      this.#choose(this.#candidates[this.#active]!);
    else if (event.key === 'Escape') {
      this.#dismissed = this.#query?.start;
      this.close();
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    this.#host.requestUpdate();
    return true;
  }

  /** The list, for the host's template. */
  render(): TemplateResult {
    return html`<div class="mentions" id="mentions" role="listbox" aria-label=${strings.mentions} popover="manual">
      ${
        this.isOpen && this.#list && this.#host.store
          ? this.#list.renderMentionList({
              store: this.#host.store,
              candidates: this.#candidates,
              active: this.#active,
              choose: (candidate) => this.#choose(candidate),
            })
          : nothing
      }
    </div>`;
  }

  #find(): readonly MentionCandidate[] {
    const { store } = this.#host;
    const spaceId = this.#options.spaceId();
    if (!this.#query || !this.#list || !store || !spaceId) return [];
    const everybody = store.spaces.get(spaceId).value?.type === 'group' ? strings.everybody : undefined;
    return this.#list.findCandidates(store.members.of(spaceId).list.value, this.#query.words, {
      me: store.session.me.value?.id,
      everybody,
    });
  }

  async #equip(): Promise<void> {
    const spaceId = this.#options.spaceId();
    if (spaceId) void this.#host.store?.members.of(spaceId).load();
    this.#list ??= await import('./mention-list.ts').catch(() => undefined);
    this.#host.requestUpdate();
  }

  #choose(candidate: MentionCandidate): void {
    const start = this.#query?.start;
    this.#dismissed = start;
    this.close();
    if (start !== undefined) this.#options.insert(candidate, start);
  }
}
