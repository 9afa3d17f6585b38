import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { displayText } from '../../content/display-text.ts';
import { parseImageAddress } from '../../content/url-policy.ts';
import { define } from '../../internal/define.ts';
import { afterFirstPaint } from '../../internal/first-paint.ts';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import { locale } from '../../locales/locale.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import type { Person, PersonStatus } from '../../resources/index.ts';
import { signal } from '../../store/reactive.ts';
import type { Store } from '../../store/store.ts';
import { avatarStyles } from './avatar.styles.ts';
import { colorOf, initialsOf } from './initials.ts';

const COLORS = 10;

/** What stands on pictures, and for those without a name. */
const marks = signal<typeof import('./avatar-marks.ts') | undefined>(undefined);
let loading: Promise<void> | undefined;

/** Loads what pictures can do without for a moment. */
export const loadAvatarMarks = (): Promise<void> =>
  (loading ??= import('./avatar-marks.ts').then(
    (module) => void (marks.value = module),
    (cause) => {
      loading = undefined;
      warnOfMissingChunk(cause);
    },
  ));

/** So long a picture that could not be loaded is not asked for again, whatever row shows it, in milliseconds. */
const FORBEARANCE = 60_000;

/** When pictures failed to load. */
const failures = new Map<string, number>();
/** Pictures that were loaded: they stand at once in every other row that shows them. */
const loaded = new Set<string>();
const failedLately = (source: string): boolean => Date.now() - (failures.get(source) ?? -Infinity) < FORBEARANCE;

/**
 * The picture of a person, with a mark of what they are doing, or of a space. Where there is no picture, or it cannot be
 * loaded, the initials on a colour that is always the same for the same person. It reads as an image with the name, and
 * with what they are doing; next to a name that is written out, hide it with `aria-hidden`.
 *
 * @summary A person's or a space's picture.
 * @element webex-avatar
 * @csspart avatar - The whole.
 * @csspart face - What is round: the picture, or the initials.
 * @csspart presence - The mark of what the person is doing.
 * @cssprop [--webex-avatar-size=32px] - Width and height.
 * @cssprop [--webex-avatar-radius=50%] - Rounding of the corners; 28 % for group spaces.
 * @cssprop [--webex-avatar-surface=--webex-color-background] - The colour it lies on, seen around the presence mark.
 */
export class WebexAvatar extends WebexElement {
  static override styles = avatarStyles;

  /** The id of the person to show. */
  @property({ attribute: 'person-id' }) personId: string | undefined;

  /** The id of the space to show: the other person for a 1:1, as far as the members, or what they wrote, is known. */
  @property({ attribute: 'space-id' }) spaceId: string | undefined;

  /** A name to show in place of the one that the store knows, or without a store. */
  @property() name: string | undefined;

  /** The address of a picture to show in place of the one that the store knows. */
  @property() src: string | undefined;

  /** What the person is doing, as Webex names it, in place of what the store knows. */
  @property() presence: PersonStatus | undefined;

  /** Leaves the presence mark away. */
  @property({ type: Boolean, attribute: 'hide-presence' }) hidePresence = false;

  protected override firstUpdated(): void {
    if (!marks.peek()) void afterFirstPaint().then(loadAvatarMarks);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.personId && (changed.has('personId') || changed.has('store'))) this.store?.people.ensure([this.personId]);
  }

  protected override render(): TemplateResult {
    const { store, spaceId } = this;
    const space = spaceId ? store?.spaces.get(spaceId).value : undefined;
    const isGroup = spaceId !== undefined && space?.type !== 'direct';
    const personId = this.personId ?? (isGroup ? undefined : partnerIn(store, spaceId));
    const person = personId ? store?.people.get(personId).value : undefined;
    const name = displayText(this.name ?? person?.displayName ?? space?.title ?? '');
    const status = this.hidePresence ? undefined : marks.value?.presenceOf(this.presence ?? person?.status);
    // Chromium takes the name into that of what it stands in, also where it is hidden.
    const label = this.ariaHidden === 'true' ? '' : status ? marks.value!.nameWith(name, status) : name;
    return html`
      <span
        class="avatar ${isGroup ? 'space' : ''}"
        part="avatar"
        role=${label ? 'img' : nothing}
        aria-label=${label || nothing}
      >
        ${this.#renderFace(name, personId ?? spaceId ?? name, person, isGroup)}
        ${status ? marks.value!.renderPresence(status) : nothing}
      </span>
    `;
  }

  #renderFace(name: string, id: string, person: Person | undefined, isGroup: boolean): TemplateResult {
    const src = this.#source(person);
    const isShown = src !== undefined && loaded.has(src);
    const initials = isShown ? '' : initialsOf(name, locale.value, isGroup ? 1 : 2);
    const classes = initials === '' ? 'face' : `face colored color-${colorOf(id, COLORS)}`;
    return html`
      <span class=${classes} part="face" aria-hidden="true">
        ${isShown ? nothing : initials || (marks.value?.renderNameless(isGroup) ?? nothing)}
        ${
          src === undefined
            ? nothing
            : html`<img
                class=${isShown ? 'loaded' : ''}
                src=${src}
                alt=""
                decoding="async"
                draggable="false"
                referrerpolicy="no-referrer"
                @load=${this.#onLoad}
                @error=${this.#onError}
              />`
        }
      </span>
    `;
  }

  /** The first address that has not failed. Webex keeps each picture in several sizes; the given one is the largest. */
  #source(person: Person | undefined): string | undefined {
    const given = this.src || parseImageAddress(person?.avatar, this.store?.apiBase)?.href;
    if (!given) return undefined;
    const candidates = this.src ? [given] : [given.replace(/~1600$/, '~110'), given];
    return candidates.find((source) => !failedLately(source));
  }

  /** The other person of a 1:1. */
  readonly #onLoad = (event: Event): void => {
    loaded.add((event.target as HTMLImageElement).getAttribute('src')!);
    this.requestUpdate();
  };

  readonly #onError = (event: Event): void => {
    const source = (event.target as HTMLImageElement).getAttribute('src')!;
    loaded.delete(source);
    failures.set(source, Date.now());
    this.requestUpdate();
  };
}

/** The other one in a conversation of two, as far as anybody has been read who is in it. Reads signals. */
export const partnerIn = (store: Store | undefined, spaceId: string | undefined): string | undefined => {
  const me = store?.session.me.value?.id;
  if (!spaceId || !me) return undefined;
  const { members, messages } = store;
  return (
    members.of(spaceId).list.value.find(({ personId }) => personId !== me)?.personId ??
    messages.directAuthors(spaceId).value.find((personId) => personId !== me)
  );
};

define('webex-avatar', WebexAvatar);

declare global {
  interface HTMLElementTagNameMap {
    'webex-avatar': WebexAvatar;
  }
}
