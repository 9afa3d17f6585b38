import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WebexErrorEvent } from '../../events/error.ts';
import { WebexMembershipChangedEvent } from '../../events/membership-changed.ts';
import { WebexMessageFailedEvent } from '../../events/message-failed.ts';
import { WebexMessageSentEvent } from '../../events/message-sent.ts';
import { WebexSpaceChangedEvent } from '../../events/space-changed.ts';
import { WebexSpaceCreatedEvent } from '../../events/space-created.ts';
import { WebexSpaceLeftEvent } from '../../events/space-left.ts';
import { define } from '../../internal/define.ts';
import { afterFirstPaint } from '../../internal/first-paint.ts';
import { StoreProvider } from '../../internal/store-provider.ts';
import { warnOfToken } from '../../internal/warn-of-token.ts';
import { createStore, type StopOptions, type Store, type StoreOptions } from '../../store/store.ts';

/** Another of these is another Webex, and so another store. */
const apiProperties = ['apiBase', 'discoveryUrl', 'realtime', 'relayUrl', 'fetch', 'persistence'] as const;

/** How long a provider that has no way to a token waits for one before it says that nobody is signed in. */
const patience = 1_500;

/** How long a provider that was taken out of the document keeps its connection, in case it is only being moved. */
const grace = 1_000;

/**
 * Signs one identity in to Webex and gives its store to every element inside.
 *
 * ```html
 * <webex-provider id="webex"><webex-messenger></webex-messenger></webex-provider>
 * <script type="module">
 *   webex.getAccessToken = () => fetch('/webex/token').then((answer) => answer.json());
 * </script>
 * ```
 *
 * The token is asked for when it is needed and kept in memory only. Two providers on a page are two identities that
 * know nothing of each other.
 *
 * @summary Signs in, and gives the elements inside their data.
 * @element webex-provider
 * @slot - The elements, anywhere inside.
 * @fires {WebexErrorEvent} webex-error - Something failed; `error` is a typed WebexError.
 * @fires {WebexMessageSentEvent} webex-message-sent - Webex took a message that was written here.
 * @fires {WebexMessageFailedEvent} webex-message-failed - A message that was written here did not arrive.
 * @fires {WebexSpaceCreatedEvent} webex-space-created - A space was made here.
 * @fires {WebexSpaceChangedEvent} webex-space-changed - A space was changed here.
 * @fires {WebexSpaceLeftEvent} webex-space-left - A space was left or deleted here.
 * @fires {WebexMembershipChangedEvent} webex-membership-changed - Somebody was added, taken out, promoted or demoted here.
 */
export class WebexProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Base of the REST API, ending in `/v1`. Default `https://webexapis.com/v1`. */
  @property({ attribute: 'api-base' }) apiBase: string | undefined;

  /** Where the real-time socket finds its services. Default Webex's own catalogue. */
  @property({ attribute: 'discovery-url' }) discoveryUrl: string | undefined;

  /** How changes are learnt: `auto` (default), `sdk`, `relay`, `polling` or `off`; or a source of one's own. */
  @property() realtime: StoreOptions['realtime'];

  /** Address of a webhook relay, see `webex-elements/server`. */
  @property({ attribute: 'relay-url' }) relayUrl: string | undefined;

  /**
   * `durable` (default): unsent messages and drafts are kept in the browser, by identity, and survive a reload. `memory`:
   * nothing is kept on disk.
   */
  @property() persistence: StoreOptions['persist'];

  /** A token in the page: for demos only, since every script and extension can read it. Prefer `getAccessToken`. */
  @property({ attribute: 'access-token' }) accessToken: string | undefined;

  /**
   * Gives the token: `async ({ reason, signal }) => ({ token, expiresAt })`, or the token alone. Called when one is
   * needed, five minutes before it expires, and when Webex has refused it; when it throws, again after a while. Setting
   * another function changes nothing until the next call; after a change of identity call `restart()`.
   */
  @property({ attribute: false }) getAccessToken: StoreOptions['getAccessToken'] | undefined;

  /** Replaces the network: for tests and simulators. */
  @property({ attribute: false }) fetch: typeof fetch | undefined;

  readonly #context = new StoreProvider(this);
  #store: Store | undefined;
  #forget: (() => void) | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  /** The store that the elements inside share; there from the first update on, the same one as long as the API is. */
  get store(): Store | undefined {
    return this.#store;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    clearTimeout(this.#leaving);
    if (this.#store) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
    this.#leaving = setTimeout(() => void this.#store?.stop(), grace);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const otherApi = apiProperties.some((name) => changed.has(name));
    if (!this.#store || otherApi) this.#replaceStore();
    else if (changed.has('accessToken')) void this.restart();
    else if (changed.has('getAccessToken')) this.#start();
    if (changed.has('accessToken') && this.accessToken) warnOfToken('<webex-provider access-token>');
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Forgets everything of the current identity, then starts with what `getAccessToken` gives now. */
  async restart(): Promise<void> {
    await this.#store?.restart();
  }

  /**
   * Ends the session and forgets what was read; `restart()` begins anew. Unsent messages and drafts wait for the same
   * identity to come back, unless `forget` is set: then they are deleted. Before anybody was identified
   * it is not known whose they are, and nothing is deleted.
   */
  async signOut(options?: StopOptions): Promise<void> {
    await this.#store?.stop(options);
  }

  #replaceStore(): void {
    void this.#store?.stop();
    this.#forget?.();
    const store = createStore({
      getAccessToken: (request) => this.getAccessToken?.(request) ?? this.accessToken ?? '',
      apiBase: this.apiBase,
      discoveryUrl: this.discoveryUrl,
      realtime: this.realtime,
      relayUrl: this.relayUrl,
      fetch: this.fetch,
      persist: this.persistence,
      liveAfter: afterFirstPaint(),
    });
    this.#forget = store.listen({
      error: (error) => this.dispatchEvent(new WebexErrorEvent(error)),
      sent: (_, message) => this.dispatchEvent(new WebexMessageSentEvent(message)),
      failed: (entry) => this.dispatchEvent(new WebexMessageFailedEvent(entry)),
      spaceCreated: (space) => this.dispatchEvent(new WebexSpaceCreatedEvent(space)),
      spaceChanged: (space) => this.dispatchEvent(new WebexSpaceChangedEvent(space)),
      spaceLeft: (spaceId) => this.dispatchEvent(new WebexSpaceLeftEvent(spaceId)),
      membershipChanged: (fact, membership) => this.dispatchEvent(new WebexMembershipChangedEvent(fact, membership)),
    });
    this.#store = store;
    this.#context.provide(store);
    this.#start();
    this.#readAhead(store);
  }

  /** What is in the page will ask for is asked for while its elements are on their way; a conversation needs no list. */
  #readAhead(store: Store): void {
    if (!this.querySelector('webex-message-thread') || this.querySelector('webex-messenger, webex-space-list'))
      void store.spaces.load();
    const conversations = ':is(webex-message-thread, webex-messenger)[space-id]:not(:defined)';
    for (const element of this.querySelectorAll(conversations)) {
      if (element.closest('webex-provider') !== this) continue;
      const parentId = element.getAttribute('parent-id') || undefined;
      void store.messages.timeline(element.getAttribute('space-id')!, parentId).load();
    }
  }

  /** A page that sets the way to a token a moment later must see no error, so one without it is given a moment. */
  #start(): void {
    clearTimeout(this.#waiting);
    if (!this.isConnected) return;
    if (this.getAccessToken || this.accessToken) void this.#store?.start();
    else this.#waiting = setTimeout(() => void this.#store?.start(), patience);
  }
}

define('webex-provider', WebexProvider);

declare global {
  interface HTMLElementTagNameMap {
    'webex-provider': WebexProvider;
  }
}
