import type { WebexError } from '../../../src/errors.ts';
import type { Message } from '../../../src/resources/index.ts';
import { defaultPolicy, type DoubtPolicy } from '../../../src/store/outbox/doubt.ts';
import { OutboxEngine } from '../../../src/store/outbox/engine.ts';
import type { Intent } from '../../../src/store/outbox/intent.ts';
import type { Channel, OutboxStorage, SenderLock } from '../../../src/store/outbox/platform.ts';
import type { TabLoop, VirtualTime } from './virtual-time.ts';
import { me, type WebexStandIn } from './webex-stand-in.ts';

export interface TabPlaces {
  time: VirtualTime;
  loop: TabLoop;
  webex: WebexStandIn;
  storage: OutboxStorage;
  lock: SenderLock;
  channel: Channel;
  /** The device's clock is ahead of the server's by so much, milliseconds. */
  clockAhead: number;
  policy?: DoubtPolicy;
  claims?: Set<string>;
}

/** One tab: an outbox with the rows and the messages that somebody sees in it. */
export class Tab {
  readonly loop: TabLoop;
  readonly storage: OutboxStorage;
  readonly channel: Channel;
  readonly engine: OutboxEngine;
  /** Intents that have a row of their own. */
  readonly rows = new Map<string, Intent>();
  /** Messages that are shown. */
  readonly messages = new Map<string, Message>();
  /** Intents that were shown and are not settled; with the row of a message while that is taken for them. */
  readonly open = new Set<string>();
  /** Which message the intents became. */
  readonly became = new Map<string, string>();
  /** How often something that is shown has changed. */
  changes = 0;
  readonly errors: WebexError[] = [];
  isSignedIn = true;

  constructor({ time, loop, webex, storage, lock, channel, clockAhead, policy = defaultPolicy, claims }: TabPlaces) {
    this.loop = loop;
    this.storage = storage;
    this.channel = channel;
    const intentOf = (draft: Intent['draft']): string => (draft as { intent?: string }).intent ?? '';
    const known = (spaceId: string): Message[] =>
      [...this.messages.values()].filter((message) => message.spaceId === spaceId).slice(-100);
    this.engine = new OutboxEngine({
      clock: {
        now: () => webex.serverTime + clockAhead,
        monotonic: () => time.now,
        setTimeout: (task, milliseconds) => loop.deliver('timer', milliseconds, task),
      },
      storage,
      lock,
      channel,
      network: {
        get isOnline() {
          return webex.isOnline;
        },
        onOnline: (listener) => webex.onOnline(() => loop.deliver('network', 1, listener)),
      },
      api: webex.open(loop, intentOf, known),
      me,
      policy,
      claims,
      view: {
        changed: (intent) => {
          this.changes++;
          this.open.add(intent.id);
          this.rows.set(intent.id, intent);
        },
        covered: ({ id }) => {
          this.changes++;
          this.open.add(id);
          this.rows.delete(id);
        },
        settled: (id, message) => {
          this.changes++;
          this.open.delete(id);
          this.rows.delete(id);
          if (!message) return;
          this.messages.set(message.id, message);
          this.became.set(id, message.id);
        },
        progressed: () => {},
        failed: () => {},
        report: (error) => this.errors.push(error),
      },
    });
  }

  /** Messages are read, by socket or list: shown and recognised in one step, as the store does it. */
  read(messages: readonly Message[]): void {
    this.changes++;
    for (const message of messages) this.messages.set(message.id, message);
    this.engine.recognise(messages);
  }
}
