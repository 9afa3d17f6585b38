import { isPassing, toWebexError, WebexAbortError, WebexAuthError, WebexError, WebexHttpError } from '../errors.ts';
import type { RealtimeKind } from '../realtime/auto.ts';
import type { RealtimeFactory } from '../realtime/source.ts';
import {
  resources,
  type Classification,
  type Membership,
  type Message,
  type Person,
  type Space,
  type TeamMembership,
} from '../resources/index.ts';
import { defaultApiBase } from '../rest/api-base.ts';
import { createClient, type WebexClient } from '../rest/client.ts';
import type { GetAccessToken } from '../rest/token.ts';
import { Capabilities } from './capabilities.ts';
import type { Arrival } from './changes.ts';
import type { StoreContext } from './context.ts';
import { DirectSpaces } from './direct-spaces.ts';
import { Drafts } from './drafts.ts';
import { Favorites } from './favorites.ts';
import { Files } from './files.ts';
import { ListChoices } from './list-choices.ts';
import type { MembershipFact } from './member-lists.ts';
import { Members } from './members.ts';
import { Messages } from './messages.ts';
import { Outbox, type OutboxEntry, type OutboxListener } from './outbox.ts';
import { PagedList } from './paged-list.ts';
import { People } from './people.ts';
import { rankOf } from './message-pages.ts';
import { batch } from './reactive.ts';
import { ReadMarkers } from './read-markers.ts';
import { Receipts } from './receipts.ts';
import { Session } from './session.ts';
import { SpaceTabs } from './space-tabs.ts';
import { Spaces } from './spaces.ts';
import type { Sync } from './sync.ts';
import { TeamMembers } from './team-members.ts';
import { Teams } from './teams.ts';
import { Typing } from './typing.ts';

export interface StoreOptions {
  getAccessToken: GetAccessToken;
  /** Base of the REST API, ending in `/v1`. Default `https://webexapis.com/v1`. */
  apiBase?: string;
  /** Where the SDK's socket finds its services. Default Webex's own catalogue. */
  discoveryUrl?: string;
  /** Replaces the network, for tests and simulators. */
  fetch?: typeof fetch;
  /** How changes are learnt: a kind by name, or a source of one's own. Default `auto`. */
  realtime?: RealtimeKind | RealtimeFactory;
  /** Address of a webhook relay, for the kinds `relay` and `auto`. */
  relayUrl?: string;
  /**
   * `durable` (default): what was written and has not arrived, and what was begun, is kept on disk by identity, and
   * survives the tab. `memory`: nothing is.
   */
  persist?: 'durable' | 'memory';
  /**
   * What it takes to be live, and to send, is loaded after this, and so are the recent spaces unless something asks for
   * them before; by default as soon as somebody is signed in.
   */
  liveAfter?: Promise<unknown>;
}

export interface StopOptions {
  /**
   * Also takes unsent messages and drafts off the disk, for good. By default they wait for the same identity. Before
   * anybody was identified it is not known whose they are, and nothing is taken off.
   */
  forget?: boolean;
}

/** What a store tells beside its signals. */
export interface StoreListener {
  error?(error: WebexError): void;
  sent?(entry: OutboxEntry, message: Message): void;
  failed?(entry: OutboxEntry): void;
  /** Somebody else wrote, and it was told live; what was missed and read up later is not told. */
  messageArrived?(arrival: Arrival): void;
  /** A space was made here; those below: changed, left or deleted. */
  spaceCreated?(space: Space): void;
  spaceChanged?(space: Space): void;
  spaceLeft?(spaceId: string): void;
  /** Somebody was added to a space or a team here, taken out of it, or made a moderator of it or no longer. */
  membershipChanged?(fact: MembershipFact, membership: Membership | TeamMembership): void;
}

/**
 * Everything one identity sees of Webex, as signals (`{ value, subscribe }`), for our elements or for any framework.
 *
 * ```ts
 * const store = createStore({ getAccessToken: () => fetch('/webex/token').then((answer) => answer.json()) });
 * store.spaces.version.subscribe(() => console.table(store.spaces.ids));
 * await store.start();
 * ```
 */
export interface Store {
  /** Where Webex is asked. */
  readonly apiBase: string;
  readonly session: Session;
  /** What the identity can do here. */
  readonly capabilities: Capabilities;
  readonly spaces: Spaces;
  /** Conversations of two. */
  readonly directSpaces: DirectSpaces;
  /** The spaces that everybody in the organization may join, the latest first, joined or not. */
  readonly publicSpaces: PagedList<Space>;
  readonly teams: Teams;
  /** Web pages pinned to spaces. */
  readonly spaceTabs: SpaceTabs;
  /** How confidential spaces can be, from open to closed. */
  readonly classifications: PagedList<Classification>;
  /** The spaces on top of the list. */
  readonly favorites: Favorites;
  /** How somebody wants to see the list. */
  readonly listChoices: ListChoices;
  readonly messages: Messages;
  readonly members: Members;
  readonly teamMembers: TeamMembers;
  readonly people: People;
  readonly outbox: Outbox;
  readonly files: Files;
  readonly drafts: Drafts;
  /** Who types where. */
  readonly typing: Typing;
  /** How far others have read. */
  readonly receipts: Receipts;
  /** Up to when each space was read, and what is unread there. */
  readonly readMarkers: ReadMarkers;
  /** Finds out who is here, reads the spaces, then goes live. Never throws: see `session.status`. */
  start(): Promise<void>;
  /** Forgets everything of the current identity and starts again with what `getAccessToken` gives now. */
  restart(): Promise<void>;
  /** Ends every request, timer and connection; the store can be started again. */
  stop(options?: StopOptions): Promise<void>;
  /** Adds a listener; returns the function that removes it. */
  listen(listener: StoreListener): () => void;
}

/** Makes a store; nothing happens on the network until `start()`. */
export const createStore = (options: StoreOptions): Store => {
  const listeners = new Set<StoreListener>();
  let lifetime = new AbortController();
  /** The id of whom the client's tokens belong to, once that is known. */
  let holder: string | undefined;
  /** What elements ask for before anybody is signed in waits for the start. */
  let [ready, started] = deferred();
  let client: WebexClient | undefined;
  let sync: Sync | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  /** Nothing is to come before the recent spaces. */
  let mayRead = !options.liveAfter;
  void options.liveAfter?.then(() => (mayRead = true));
  /** What was asked for meanwhile may have failed too. */
  let hasFailed = false;

  const tell = <Name extends 'messageArrived' | 'spaceCreated' | 'spaceChanged' | 'spaceLeft'>(
    name: Name,
    ...[what]: Parameters<Required<StoreListener>[Name]>
  ): void => {
    for (const listener of listeners) (listener[name] as ((about: typeof what) => void) | undefined)?.(what);
  };

  const session = new Session();
  const capabilities = new Capabilities();
  const typing = new Typing();
  const context: StoreContext = {
    get client() {
      const { signal } = lifetime;
      return (client ??= createClient({
        getAccessToken: options.getAccessToken,
        apiBase: options.apiBase ?? defaultApiBase,
        fetch: options.fetch,
        ready,
        onRateLimit(until, scope) {
          session.rateLimitedUntil.value = Math.max(session.rateLimitedUntil.peek(), until);
          sync?.shareLimit(scope, until);
        },
        onToken: (endsAt) => void (signal.aborted || (session.endsAt.value = endsAt ?? 0)),
        async admit(read) {
          const id = await personOf(read);
          signal.throwIfAborted();
          hold(id);
        },
      }));
    },
    get lifetime() {
      return lifetime.signal;
    },
    get myId() {
      return session.me.peek()?.id;
    },
    get isLive() {
      const connection = session.connection.peek();
      return connection === 'live' || connection === 'catching-up';
    },
    report(error) {
      capabilities.refuse(error);
      if (error instanceof WebexAuthError) {
        batch(() => {
          session.status.value = 'signed-out';
          session.error.value = error;
        });
        void rest();
        if (error.reason === 'provider') tryAgain();
      } else if (isPassing(error)) sync?.readFailed();
      for (const listener of listeners) listener.error?.(error);
    },
  };

  const people = new People(context);
  const spaces = new Spaces(context, {
    created: (space) => tell('spaceCreated', space),
    changed: (space) => tell('spaceChanged', space),
    left: (spaceId) => tell('spaceLeft', spaceId),
  });
  const messages = new Messages(context, people);
  const directSpaces = new DirectSpaces(context, spaces, messages);
  const publicSpaces = new PagedList<Space>(context, (api, signal) =>
    api.spaces.list({ orgPublicSpaces: true, max: 1000 }, { signal }),
  );
  const teams = new Teams(context);
  const spaceTabs = new SpaceTabs(context);
  const classifications = new PagedList<Classification>(
    context,
    (api, signal) => api.classifications.list({}, { signal }),
    { compare: (one, other) => one.rank - other.rank },
  );
  const favorites = new Favorites();
  const listChoices = new ListChoices();
  const tellMembership = (fact: MembershipFact, membership: Membership | TeamMembership): void => {
    for (const listener of listeners) listener.membershipChanged?.(fact, membership);
  };
  const members = new Members(context, spaces, tellMembership);
  const teamMembers = new TeamMembers(context, teams, tellMembership);
  const readMarkers = new ReadMarkers((spaceId, after) => messages.unreadAfter(spaceId, after, session.me.peek()?.id));
  const receipts = new Receipts((messageId) => {
    const message = messages.peek(messageId);
    return message && rankOf(message);
  });
  const files = new Files(context);
  const drafts = new Drafts();
  const persist = options.persist === 'memory' ? 'memory' : 'durable';
  const outboxListener: OutboxListener = {
    sent(entry, message) {
      spaces.touch(message.spaceId, Date.parse(message.created));
      for (const listener of listeners) listener.sent?.(entry, message);
    },
    failed(entry) {
      for (const listener of listeners) listener.failed?.(entry);
    },
  };
  const outbox = new Outbox(context, messages, outboxListener, persist);
  messages.outbox = outbox;

  /** All tokens of a client belong to one person: with one of somebody else everything begins anew, as theirs. */
  const hold = (personId: string): void => {
    holder ??= personId;
    if (holder === personId) return;
    void restart();
    throw new WebexAbortError();
  };

  const identify = async (): Promise<Person> => {
    const { signal } = lifetime;
    const me = await context.client.people.get('me', { signal });
    signal.throwIfAborted();
    return me;
  };

  /** Who the token belongs to, and the first spaces: at the same time, unless the token may be somebody else's now. */
  const enter = async (): Promise<void> => {
    const { signal } = lifetime;
    const isFirst = session.me.peek() === undefined;
    if (isFirst && mayRead) void spaces.load();
    const me = await identify();
    hold(me.id);
    batch(() => {
      people.receive([me]);
      session.me.value = me;
      capabilities.identify(me);
      const identity = `${context.client.transport.apiBase} ${me.id}`;
      readMarkers.open(identity, persist === 'durable');
      if (persist === 'durable') for (const kept of [favorites, directSpaces, listChoices]) kept.open(identity);
    });
    // Nobody has asked for the list so far, and what has been asked for is to be painted first.
    if (isFirst && spaces.status.peek() === 'idle') await options.liveAfter;
    signal.throwIfAborted();
    await (isFirst ? spaces.load() : spaces.reload());
    // What was asked for before the first start is on its way, and nothing can have been missed.
    if (!isFirst || hasFailed) void messages.readUp();
    hasFailed = false;
  };

  const start = async (): Promise<void> => {
    if (session.status.peek() === 'starting' || session.status.peek() === 'ready') return;
    const { signal } = lifetime;
    session.status.value = 'starting';
    started();
    try {
      await enter();
    } catch (thrown) {
      const error = toWebexError(thrown);
      if (error.kind === 'abort' || signal.aborted) return;
      hasFailed = true;
      batch(() => {
        session.error.value = error;
        session.status.value = error instanceof WebexAuthError ? 'signed-out' : 'failed';
      });
      context.report(error);
      if (error.kind === 'network' || error.kind === 'http') tryAgain();
      return;
    }
    if (signal.aborted) return;
    failures = 0;
    batch(() => {
      session.error.value = undefined;
      session.status.value = 'ready';
    });
    const identity = { personId: session.me.peek()!.id, apiOrigin: new URL(context.client.transport.apiBase).origin };
    if (persist === 'durable') drafts.open(identity);
    outbox.open(identity, options.liveAfter);
    void goLive();
  };

  /** Webex, the page's way to a token or a part of ours could not be reached: nobody need press anything to try again. */
  const tryAgain = (): void => {
    again ??= setTimeout(attempt, Math.min(60_000, 5_000 * 2 ** failures++));
    globalThis.window?.addEventListener('online', attempt);
  };

  const waitNoMore = (): void => {
    clearTimeout(again);
    again = undefined;
    globalThis.window?.removeEventListener('online', attempt);
  };

  const attempt = async (): Promise<void> => {
    const { signal } = lifetime;
    waitNoMore();
    // What is seen stays as it is until there is a token.
    const failure = await context.client.transport.tokens.get().catch(toWebexError);
    if (signal.aborted) return;
    if (failure instanceof WebexAuthError && failure.reason === 'provider') tryAgain();
    else if (session.status.peek() !== 'ready') void start();
    else if (!sync) void goLive();
  };

  const goLive = async (): Promise<void> => {
    const { signal } = lifetime;
    if (options.realtime === 'off') return;
    await options.liveAfter;
    if (signal.aborted) return;
    const part = await import('./sync.ts').catch(toWebexError);
    if (signal.aborted || session.status.peek() !== 'ready') return;
    void rest();
    if (part instanceof WebexError) {
      session.connectionError.value = part;
      session.connection.value = 'failed';
      return tryAgain();
    }
    sync = new part.Sync({
      ...options,
      context,
      session,
      capabilities,
      typing,
      readMarkers,
      receipts,
      people,
      spaces,
      messages,
      members,
      teamMembers,
      arrived: (arrival) => tell('messageArrived', arrival),
    });
    session.connection.value = 'connecting';
    sync.start();
  };

  /** Ends the real-time source. */
  const rest = async (): Promise<void> => {
    const ending = sync;
    sync = undefined;
    session.connection.value = 'off';
    await ending?.stop();
  };

  const forget = (): void =>
    batch(() => {
      for (const slice of [outbox, messages, members, teamMembers, files, drafts]) slice.clear();
      for (const slice of [favorites, directSpaces, listChoices]) slice.clear();
      for (const slice of [spaceTabs, publicSpaces, classifications, teams, spaces, people]) slice.clear();
    });

  const stop = async ({ forget: forgetDisk = false }: StopOptions = {}): Promise<void> => {
    waitNoMore();
    // What is still typed, read or on its way gets nowhere from here on: it would be on disk again.
    lifetime.abort();
    lifetime = new AbortController();
    client = holder = undefined;
    [ready, started] = deferred();
    const slices = [drafts, favorites, directSpaces, listChoices, readMarkers, outbox];
    const erased = forgetDisk ? slices.map((slice) => slice.forget()) : [];
    forget();
    session.clear();
    for (const one of [capabilities, typing, readMarkers, receipts]) one.clear();
    await Promise.all([rest(), ...erased]);
  };

  const restart = async (): Promise<void> => {
    const stopped = stop();
    const { signal } = lifetime;
    await stopped;
    if (!signal.aborted) await start();
  };

  return {
    apiBase: options.apiBase ?? defaultApiBase,
    session,
    capabilities,
    spaces,
    directSpaces,
    publicSpaces,
    teams,
    spaceTabs,
    classifications,
    favorites,
    listChoices,
    messages,
    members,
    teamMembers,
    people,
    outbox,
    files,
    drafts,
    typing,
    readMarkers,
    receipts,
    start,
    stop,
    restart,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

/** The id of whom a token belongs to. One of which Webex does not say that is no token of anybody here. */
const personOf = async (read: (path: string) => Promise<unknown>): Promise<string> => {
  try {
    return resources.people.parse(await read('/people/me')).id;
  } catch (error) {
    if (!(error instanceof WebexHttpError) || isPassing(error)) throw error;
    throw new WebexAuthError('refused', 'Webex does not say whom the new access token belongs to.', { cause: error });
  }
};

const deferred = (): [promise: Promise<void>, resolve: () => void] => {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return [promise, resolve];
};
