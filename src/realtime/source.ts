import type { WebexError } from '../errors.ts';

/**
 * What a real-time source tells: that something happened to an object, never its content. The store reads the object
 * over REST, so a lost, doubled or forged signal cannot corrupt what people see.
 */
export interface ChangeSignal {
  resource: 'messages' | 'memberships' | 'rooms' | 'teams' | 'teamMemberships' | 'attachmentActions';
  event: 'created' | 'updated' | 'deleted' | 'seen' | 'unknown';
  /** REST id of the object, when the source knows it. */
  id?: string;
  /** REST id of the space it lives in, when the source knows it. */
  spaceId?: string;
  /** REST id of the person who acted. */
  actorId?: string;
  /** Server time, milliseconds since 1970. */
  at?: number;
  /** With `seen`: REST id of the message that the person has read up to. REST has no such field, so it is told here. */
  seenId?: string;
  /** With a message that was `created`: it mentions the identity, or everybody. Only ever shown as a mark, never as words. */
  isMention?: boolean;
}

/** What is only ever told live, and is never read over REST. */
export interface TypingSignal {
  spaceId: string;
  personId: string;
  typing: boolean;
}

/**
 * - `connecting`: not yet live for the first time
 * - `live`: changes arrive as they happen
 * - `polling`: changes are looked for at intervals
 * - `reconnecting`: was live; whatever happened meanwhile was missed, and the store reads it up when live again
 * - `failed`: gave up; `error` says why, and the store falls back to another source
 * - `closed`: never started, or stopped
 */
export type SourceStatus = 'connecting' | 'live' | 'polling' | 'reconnecting' | 'failed' | 'closed';

export interface SourceListener {
  /**
   * `error` comes with `failed` and, when known, with `connecting` and `reconnecting`. With `polling` it tells why
   * nothing quicker is to be had.
   */
  status(status: SourceStatus, error?: WebexError): void;
  change(change: ChangeSignal): void;
  typing?(typing: TypingSignal): void;
  /** Signals may have been lost (a gap in the sequence, a resume): the store must read up. */
  gap?(): void;
}

/** How a source gets at the network. Made by the store; nothing in it outlives the identity. */
export interface SourceContext {
  /** Base of the REST API, ending in `/v1`. */
  apiBase: string;
  /** Where the service catalogue lives, for the SDK's socket. */
  discoveryUrl: string;
  /** REST id of the person, by which tabs of one identity find each other. Without it they share nothing. */
  identity?: string;
  /**
   * The current token, single flight; ask again rather than keep it. With `unauthorized`, `refused` is the token that was
   * not taken: the page is not asked when there is another already.
   */
  getToken(reason: 'initial' | 'expiring' | 'unauthorized', refused?: string): Promise<string>;
  /** One REST GET below `apiBase`, with the store's retries and limits, answering the parsed JSON. */
  get(path: string, signal: AbortSignal): Promise<unknown>;
  /** The space people look at now, which deserves the quickest news. */
  visibleSpaces(): readonly string[];
}

/** One way to learn of changes: the SDK's socket, a webhook relay, polling. */
export interface RealtimeSource {
  readonly name: string;
  /** Starts telling the listener. Called once; never throws, failure is told as status `failed`. */
  start(listener: SourceListener): void;
  /** Says that the identity types, or no longer types, in a space. Absent where the source cannot. */
  sendTyping?(spaceId: string, typing: boolean): void;
  /** Says that the identity has read up to a message. Absent where the source cannot. */
  acknowledge?(spaceId: string, messageId: string): Promise<void>;
  /** Tells, as changes `seen`, how far everybody in a space has read. Absent where the source cannot. */
  askReceipts?(spaceId: string): void;
  /** Ends it and leaves nothing behind: socket, timers, device. */
  stop(): Promise<void>;
}

/** Makes a source for one identity. */
export type RealtimeFactory = (context: SourceContext) => RealtimeSource;
