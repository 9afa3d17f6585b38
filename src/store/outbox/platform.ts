import type { Message } from '../../resources/index.ts';
import type { Page } from '../../rest/page.ts';
import type { ContentDetails } from '../../rest/contents.ts';
import type { OutboxDraft, UploadProgress } from '../outbox.ts';
import type { Intent, Settled } from './intent.ts';

/** What the outbox needs of the platform, so that a test can own all of it. */
export interface Platform {
  readonly clock: Clock;
  readonly storage: OutboxStorage;
  readonly lock: SenderLock;
  readonly channel: Channel;
  readonly network: NetworkState;
  readonly api: OutboxApi;
}

export interface Clock {
  /** Milliseconds since 1970; may be set by people. */
  now(): number;
  /** Milliseconds since some moment; never goes back. */
  monotonic(): number;
  /** Calls once after so many milliseconds; returns the function that cancels it. */
  setTimeout(task: () => void, milliseconds: number): () => void;
}

/** Another tab has become the sender. */
export class FencedError extends Error {
  override readonly name = 'FencedError';
}

/** The outbox of one identity. Each method is one transaction. */
export interface OutboxStorage {
  load(): Promise<{ intents: Intent[]; settled: Settled[] }>;
  get(id: string): Promise<Intent | undefined>;
  /** Adds an intent, unless it is there or was once. */
  add(intent: Intent): Promise<boolean>;
  /** Begins a new epoch: whoever writes with an older one is refused. */
  takeOver(): Promise<number>;
  /**
   * Replaces an intent, unless it is gone: then it answers false. Resolves when it is on disk.
   * Throws {@link FencedError} when the epoch is over.
   */
  write(intent: Intent, epoch: number): Promise<boolean>;
  /** Changes an intent in whatever state it is; undefined leaves it. For what people decide, in any tab. */
  change(id: string, change: (intent: Intent) => Intent | undefined): Promise<Intent | undefined>;
  /**
   * Ends an intent, and remembers which message it became; answers false, and changes nothing, when it is known already.
   * With an epoch, throws {@link FencedError} when that is over.
   */
  settle(settled: Settled, epoch?: number): Promise<boolean>;
  /** Forgets everything. */
  clear(): Promise<void>;
  close(): void;
}

/** At most one holds it, in all tabs. */
export interface SenderLock {
  /** Waits until it is free, or takes it from its holder. `lost` is called when another one has taken it. */
  acquire(options: { steal: boolean; signal: AbortSignal; lost: () => void }): Promise<() => void>;
}

/** What tabs of the same identity tell each other. */
export type TabMessage =
  | { type: 'changed'; id: string }
  /** Never what is in a message: whoever needs it reads it. */
  | { type: 'settled'; id: string; messageId?: string }
  | { type: 'progress'; id: string; progress: UploadProgress }
  /** A tab with unsent messages asks whether there is a sender; `ids` are what it waits for. */
  | { type: 'ping'; ids: readonly string[] }
  | { type: 'beat' }
  | { type: 'cleared' };

export interface Channel {
  /** False where tabs cannot talk: then nobody takes the lock from anybody. */
  readonly isOpen: boolean;
  post(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): () => void;
}

export interface NetworkState {
  readonly isOnline: boolean;
  onOnline(listener: () => void): () => void;
}

export interface PostOptions {
  signal: AbortSignal;
  /** Called right before the request leaves, each time it does; what it throws keeps it from leaving. */
  leaving: () => void;
  /** Told how much has left, bytes, where that can be known. */
  onProgress?: (sent: number, total: number) => void;
}

/** What the outbox asks of Webex. Errors are those of the REST client. */
export interface OutboxApi {
  post(draft: OutboxDraft, options: PostOptions): Promise<Message>;
  /** The newest 50 messages of a space. */
  list(spaceId: string, signal: AbortSignal): PromiseLike<Page<Message>>;
  read(messageId: string): Promise<Message>;
  fileDetails(address: string): Promise<ContentDetails>;
  /** The newest 100 messages that this tab holds of a space, oldest first. */
  known(spaceId: string): readonly Message[];
}
