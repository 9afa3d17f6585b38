import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { WebexLauncherToggleEvent } from '../../events/launcher-toggle.ts';
import { WebexSpaceSelectEvent } from '../../events/space-select.ts';
import { define } from '../../internal/define.ts';
import { bellIcon, bellMutedIcon, chatFilledIcon, closeIcon } from '../../internal/icons.ts';
import { focusedIn } from '../../internal/kept-focus.ts';
import { hidePopover } from '../../internal/popover.ts';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { launcher as words } from '../../locales/en/launcher.ts';
import { clauses } from '../../locales/phrases.ts';
import type { Store } from '../../store/store.ts';
import { buttons } from '../../styles/buttons.ts';
import type { DesktopNotifications } from './desktop-notifications.ts';
import { launcherStyles } from './launcher.styles.ts';
import { InnerFocus } from './inner-focus.ts';
import { rememberOpen, wasOpen } from './remembered-state.ts';
import { TitleBadge } from './title-badge.ts';
import { unreadTotal } from './unread-total.ts';

/** On less than this the panel takes the whole window. */
const narrow = '(max-width: 599px), (max-height: 479px)';

/** What the launcher asks of what is inside it, if that can. */
interface Opening {
  openSpace?(spaceId: string): Promise<void>;
  focusComposer?(): void;
}

/**
 * A round button in a corner of the window, with the number of what is unread, that opens what is inside it: a panel
 * above the page, the whole window on a phone. Whether it is open is kept from page to page of the site, for as long as
 * the tab lives. Escape closes it; the page stays usable beside it.
 *
 * ```html
 * <webex-launcher title-badge notifications></webex-launcher>
 * ```
 *
 * Nothing of the messenger is loaded, and no message read, before it is opened first.
 *
 * @summary Opens the messenger from a button in the corner.
 * @element webex-launcher
 * @slot - What is opened instead of a `<webex-messenger>`: a thread and a composer, say. It is there from the start.
 * @slot title - Instead of our title above it.
 * @fires {WebexSpaceSelectEvent} webex-space-select - Somebody chose a notification; cancel it to open the space elsewhere.
 * @fires {WebexLauncherToggleEvent} webex-launcher-toggle - It was opened or closed.
 * @csspart button - The round button.
 * @csspart badge - The number on it.
 * @csspart panel - What it opens.
 * @csspart bar - The title and the buttons above the content.
 * @cssprop [--webex-launcher-offset-inline=20px] - Distance from the side of the window.
 * @cssprop [--webex-launcher-offset-block=20px] - Distance from the bottom of the window.
 * @cssprop [--webex-launcher-inline-size=400px] - Width of the panel, at most.
 * @cssprop [--webex-launcher-block-size=640px] - Height of the panel, at most.
 */
export class WebexLauncher extends WebexElement {
  static override styles = [buttons, launcherStyles];

  /** Whether the panel is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** The space that is open at first. */
  @property({ attribute: 'space-id' }) spaceId: string | undefined;

  /** The corner of the window: `bottom-end` (default) or `bottom-start`, along the direction of the text. */
  @property({ reflect: true }) position: 'bottom-end' | 'bottom-start' = 'bottom-end';

  /** Puts the number of what is unread before the title of the page. */
  @property({ type: Boolean, attribute: 'title-badge' }) titleBadge = false;

  /** Offers notifications on the desktop. The browser asks the person once they choose to have them, not before. */
  @property({ type: Boolean }) notifications = false;

  /** Becomes true with the first opening, and remains: what is inside keeps its place while it is closed. */
  @state() private hasContent = false;

  @query('.launch') private button!: HTMLButtonElement;
  @query('.panel') private panel!: HTMLDialogElement;
  @query('slot:not([name])') private contentSlot!: HTMLSlotElement | null;

  readonly #titleBadge = new TitleBadge();
  #notifications: DesktopNotifications | undefined;
  #notifyingStore: Store | undefined;
  #narrow: MediaQueryList | undefined;
  /** It was taken out of the page and put in again: the browser has taken it off the top layer. */
  #wasMoved = false;
  readonly #innerFocus = new InnerFocus(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#wasMoved = this.hasUpdated;
    this.#narrow = matchMedia(narrow);
    this.#narrow.addEventListener('change', this.#onResize);
    if (!this.hasUpdated && wasOpen(this.id)) this.open = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#narrow?.removeEventListener('change', this.#onResize);
    this.#titleBadge.remove();
    this.#stopNotifying();
  }

  protected override willUpdate(): void {
    if (!this.open || this.hasContent) return;
    this.hasContent = true;
    if (!this.#hasOwnContent) import('../messenger/messenger.ts').catch(warnOfMissingChunk);
  }

  protected override render(): TemplateResult {
    const { count, isMention } = this.store ? unreadTotal(this.store) : { count: 0, isMention: false };
    const badge = count > 0 ? words.badge(count) : '';
    this.#titleBadge.show(this.titleBadge ? badge : '');
    const label = this.open ? words.close : words.open;
    return html`
      <button
        class="launch"
        part="button"
        popover="manual"
        aria-label=${clauses(label, count > 0 ? words.unread(count) : undefined)}
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="panel"
        @click=${this.#onToggle}
      >
        ${this.open ? closeIcon() : chatFilledIcon()}
        ${
          badge && !this.open
            ? html`<span class="badge ${isMention ? 'mention' : ''}" part="badge" aria-hidden="true">${badge}</span>`
            : nothing
        }
      </button>
      <dialog
        class="panel"
        part="panel"
        id="panel"
        aria-labelledby="title"
        @keydown=${this.#onKeyDown}
        @cancel=${this.#onCancel}
        @close=${this.#onClosed}
      >
        <div class="bar" part="bar">
          <h2 class="title truncated" id="title" tabindex="-1"><slot name="title">${words.title}</slot></h2>
          ${this.#renderBell()}
          <button class="icon-button" aria-label=${words.close} title=${words.close} @click=${() => this.hide()}>
            ${closeIcon()}
          </button>
        </div>
        <div class="content">
          <slot>${this.hasContent && !this.#hasOwnContent ? this.#renderMessenger() : nothing}</slot>
        </div>
      </dialog>
    `;
  }

  #renderMessenger(): TemplateResult {
    return html`<webex-messenger .store=${this.store} space-id=${ifDefined(this.spaceId)}></webex-messenger>`;
  }

  #renderBell(): TemplateResult | typeof nothing {
    const state = this.#notifications?.state ?? 'unavailable';
    if (!this.notifications || state === 'unavailable') return nothing;
    const isOn = state === 'on';
    const label = state === 'blocked' ? words.blocked : words.notify;
    return html`<button
      class="icon-button"
      aria-label=${label}
      title=${state === 'blocked' ? label : isOn ? words.notifying : words.notNotifying}
      aria-pressed=${isOn ? 'true' : 'false'}
      aria-disabled=${state === 'blocked' ? 'true' : 'false'}
      @click=${this.#onBell}
    >
      ${isOn ? bellIcon() : bellMutedIcon()}
    </button>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    showInTopLayer(this.button);
    if (changed.has('open') && (this.open || changed.get('open') !== undefined)) this.#follow();
    else if (this.#wasMoved) this.#showAgain();
    this.#wasMoved = false;
    if (changed.has('notifications') || this.store !== this.#notifyingStore) void this.#prepareNotifications();
  }

  /** Opens the panel and puts the keyboard into it. */
  async show(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    this.#focusContent();
  }

  /** Closes the panel; the keyboard goes back to the button. */
  async hide(): Promise<void> {
    this.open = false;
    await this.updateComplete;
    this.button.focus();
  }

  #follow(): void {
    rememberOpen(this.id, this.open);
    this.emit(new WebexLauncherToggleEvent(this.open));
    this.#place();
  }

  #showAgain(): void {
    const { panel } = this;
    const focused = this.#innerFocus.element;
    // Being shown, it takes the focus.
    if (this.open && !panel.matches(':is(:modal, :popover-open)')) this.#place();
    if (focused) focused.focus({ preventScroll: true });
    else if (!panel.matches(':modal')) focusedIn(this)?.blur();
  }

  /** Shows the panel as `open` says, in the way the window has room for. */
  #place(): void {
    const { panel, open } = this;
    hidePopover(panel);
    if (panel.open) panel.close();
    const isFull = this.#narrow?.matches ?? false;
    panel.classList.toggle('full', isFull);
    if (!open) return;
    panel.removeAttribute('popover');
    if (isFull) panel.showModal();
    else if ('showPopover' in panel) {
      panel.setAttribute('popover', 'manual');
      panel.showPopover();
    } else (panel as HTMLDialogElement).show();
  }

  #focusContent(): void {
    this.panel.querySelector<HTMLElement>('.title')!.focus();
    for (const element of this.#content) element.focusComposer?.();
  }

  get #hasOwnContent(): boolean {
    return [...this.children].some(({ slot }) => slot === '');
  }

  get #content(): Array<Element & Opening> {
    return this.contentSlot?.assignedElements({ flatten: true }) ?? [];
  }

  #onToggle(): void {
    void (this.open ? this.hide() : this.show());
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    event.preventDefault();
    void this.hide();
  }

  /** A phone's way back, which is no key. */
  #onCancel(event: Event): void {
    if (event.target !== this.panel) return;
    event.preventDefault();
    void this.hide();
  }

  #onClosed(event: Event): void {
    const { panel } = this;
    // The event is late: it may be shown again by now, or in another way.
    if (event.target === panel && !panel.open && !panel.hasAttribute('popover')) this.open = false;
  }

  readonly #onResize = (): void => {
    if (this.open && this.hasUpdated) this.#follow();
  };

  async #prepareNotifications(): Promise<void> {
    this.#stopNotifying();
    const { store } = this;
    this.#notifyingStore = store;
    if (!this.notifications || !store) return;
    const loaded = await import('./desktop-notifications.ts').catch(warnOfMissingChunk);
    if (!loaded || !this.isConnected || this.#notifyingStore !== store || !this.notifications) return;
    this.#notifications ??= new loaded.DesktopNotifications(store, (spaceId) => void this.#openSpace(spaceId));
    this.requestUpdate();
  }

  #stopNotifying(): void {
    this.#notifications?.stop();
    this.#notifications = undefined;
    this.#notifyingStore = undefined;
  }

  async #onBell(): Promise<void> {
    const { state } = this.#notifications!;
    if (state === 'on' || state === 'off') await this.#notifications!.turn(state === 'off');
    this.requestUpdate();
  }

  async #openSpace(spaceId: string): Promise<void> {
    if (!this.emit(new WebexSpaceSelectEvent(spaceId))) return;
    await this.show();
    for (const element of this.#content) await element.openSpace?.(spaceId);
  }
}

/** Above the page by rank and not by number; where a browser cannot, `position: fixed` is all there is. */
const showInTopLayer = (element: HTMLElement): void => {
  if (element.isConnected && 'showPopover' in element && !element.matches(':popover-open')) element.showPopover();
};

define('webex-launcher', WebexLauncher);

declare global {
  interface HTMLElementTagNameMap {
    'webex-launcher': WebexLauncher;
  }
}
