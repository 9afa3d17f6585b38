import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { parseMailbox } from '../../content/url-policy.ts';
import { WebexPersonMentionEvent } from '../../events/person-mention.ts';
import { WebexPersonMessageEvent } from '../../events/person-message.ts';
import { announce } from '../../internal/announcer.ts';
import { define } from '../../internal/define.ts';
import { formatRecent } from '../../internal/format.ts';
import { checkIcon, closeIcon, copyIcon, mentionIcon, threadIcon } from '../../internal/icons.ts';
import { locale } from '../../locales/locale.ts';
import { noticeStyles, renderNotice } from '../../internal/notice.ts';
import { hidePopover } from '../../internal/popover.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { people as words } from '../../locales/en/people.ts';
import { personCard as strings } from '../../locales/en/person-card.ts';
import type { Person } from '../../resources/index.ts';
import { buttons } from '../../styles/buttons.ts';
import { skeleton } from '../../styles/skeleton.ts';
import '../avatar/avatar.ts';
import { presenceOf } from '../avatar/avatar-marks.ts';
import { personMarks } from '../person/person-marks.styles.ts';
import { kindOfPerson, marksOfKind } from '../person/person-marks.ts';
import { localTimeIn } from './local-time.ts';
import { personCardStyles } from './person-card.styles.ts';

/** How long a copy is confirmed by its tick, milliseconds. */
const confirmFor = 1_500;
/** How often the local time is looked at, milliseconds. */
const tick = 20_000;

/**
 * What the identity may see of a person: picture, name, what they are doing, title and department, e-mail, phone numbers,
 * local time, and whether they are a bot, a guest or of another organization. Webex tells colleagues more than others.
 *
 * Place one, or open one beside whatever was clicked:
 *
 * ```js
 * import { openPersonCard } from 'webex-elements/elements/person-card';
 * messenger.addEventListener('webex-person-select', (event) => openPersonCard(messenger, event.personId));
 * ```
 *
 * @summary Shows who a person is.
 * @element webex-person-card
 * @fires {WebexPersonMessageEvent} webex-person-message - Somebody wants to write to the person.
 * @fires {WebexPersonMentionEvent} webex-person-mention - Somebody wants to mention the person.
 * @csspart notice - That nothing is known.
 */
export class WebexPersonCard extends WebexElement {
  static override styles = [buttons, noticeStyles, skeleton, personMarks, personCardStyles];

  /** Whom it is about. */
  @property({ attribute: 'person-id' }) personId: string | undefined;

  /** Offers to mention the person, where something listens to `webex-person-mention`. */
  @property({ type: Boolean, attribute: 'can-mention' }) canMention = false;

  @state() private isRead = false;
  @state() private isCopied = false;
  #forget: ReturnType<typeof setTimeout> | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#clock = setInterval(() => this.requestUpdate(), tick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    clearTimeout(this.#forget);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('personId') || changed.has('store')) void this.#read();
  }

  protected override render(): TemplateResult {
    const { store, personId } = this;
    const person = personId === undefined ? undefined : store?.people.get(personId).value;
    return html`
      <div class="card">
        ${
          this.hasAttribute('popover')
            ? html`<button
                class="icon-button close"
                aria-label=${strings.close}
                title=${strings.close}
                @click=${() => hidePopover(this)}
              >
                ${closeIcon()}
              </button>`
            : nothing
        }
        ${person ? this.#renderPerson(person, store?.session.me.value) : this.#renderInstead()}
      </div>
    `;
  }

  #renderPerson(person: Person, me: Person | undefined): TemplateResult {
    const name = displayText(person.displayName);
    const kind = kindOfPerson(person, me);
    const isMe = person.id === me?.id;
    const email = kind === 'guest' ? undefined : person.emails[0];
    return html`
      <div class="head">
        <webex-avatar .personId=${person.id} .store=${this.store} aria-hidden="true"></webex-avatar>
        <div class="words">
          <h2><bdi>${name}</bdi> <span class="marks">${marksOfKind(kind)}</span></h2>
          ${lineOf([person.title, person.department].filter(Boolean).join(' · '))}
          ${isMe ? lineOf(words.you) : kind === 'guest' ? lineOf(words.guest) : kind === 'bot' ? lineOf(words.bot) : nothing}
          ${this.#renderPresence(person)}
        </div>
      </div>
      ${
        kind === 'external'
          ? html`<p class="notice-outside">${strings.external(displayText(email?.split('@')[1] ?? ''))}</p>`
          : nothing
      }
      ${this.#renderDetails(person, email)}
      <div class="actions">
        ${
          isMe
            ? nothing
            : html`<button class="button primary" @click=${() => this.#act(new WebexPersonMessageEvent(person.id))}>
                ${threadIcon()} ${strings.message}
              </button>`
        }
        ${
          this.canMention && !isMe
            ? html`<button class="button" @click=${() => this.#act(new WebexPersonMentionEvent(person.id, name))}>
                ${mentionIcon()} ${strings.mention}
              </button>`
            : nothing
        }
        ${
          email
            ? html`<button class="button" @click=${() => this.#copy(email)}>
                ${this.isCopied ? checkIcon() : copyIcon()} ${this.isCopied ? strings.copied : strings.copyEmail}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #renderPresence({ status, lastActivity }: Person): TemplateResult | typeof nothing {
    const presence = presenceOf(status)?.words;
    const at = Date.parse(lastActivity ?? '');
    const isAway = status === 'inactive' && !Number.isNaN(at);
    return lineOf(
      [presence, isAway ? strings.lastActive(formatRecent(at, locale.value)) : ''].filter(Boolean).join(' · '),
    );
  }

  #renderDetails({ phoneNumbers = [], timezone, manager }: Person, email: string | undefined): TemplateResult {
    const time = localTimeIn(timezone, locale.value);
    const mailbox = parseMailbox(email);
    const shown = html`<bdi>${displayText(email)}</bdi>`;
    return html`<dl>
      ${
        email
          ? html`<dt>${strings.email}</dt>
              <dd>${mailbox ? html`<a href=${mailbox.href}>${shown}</a>` : shown}</dd>`
          : nothing
      }
      ${phoneNumbers.map(
        ({ type, value }) =>
          html`<dt>${strings.phones[type] ?? strings.phone}</dt>
            <dd>
              <a href=${`tel:${value.replaceAll(/[^+\d]/g, '')}`}><bdi>${displayText(value)}</bdi></a>
            </dd>`,
      )}
      ${
        time
          ? html`<dt>${strings.localTime}</dt>
              <dd>${time}</dd>`
          : nothing
      }
      ${
        manager
          ? html`<dt>${strings.manager}</dt>
              <dd><bdi>${displayText(manager)}</bdi></dd>`
          : nothing
      }
    </dl>`;
  }

  #renderInstead(): TemplateResult {
    if (this.isRead) return renderNotice({ title: strings.unknown, text: strings.unknownText });
    return html`<div class="head" aria-busy="true" aria-label=${strings.loading} role="group">
      <div class="skeleton round" style="inline-size: 64px; block-size: 64px"></div>
      <div class="skeleton" style="inline-size: 140px; block-size: 16px"></div>
    </div>`;
  }

  /** With what they are doing, which looking many people up does not tell. */
  async #read(): Promise<void> {
    const { store, personId } = this;
    this.isRead = false;
    if (!store || personId === undefined) return;
    await store.people.refresh(personId);
    if (personId === this.personId) this.isRead = true;
  }

  #act(event: Event): void {
    this.emit(event);
    hidePopover(this);
  }

  async #copy(email: string): Promise<void> {
    clearTimeout(this.#forget);
    try {
      await navigator.clipboard.writeText(email);
      this.isCopied = true;
      announce(this, strings.copied);
    } catch {
      announce(this, strings.notCopied);
    }
    this.#forget = setTimeout(() => (this.isCopied = false), confirmFor);
  }
}

const lineOf = (text: string): TemplateResult | typeof nothing =>
  text ? html`<bdi class="detail">${displayText(text)}</bdi>` : nothing;

define('webex-person-card', WebexPersonCard);

export { openPersonCard } from './open-person-card.ts';

declare global {
  interface HTMLElementTagNameMap {
    'webex-person-card': WebexPersonCard;
  }
}
