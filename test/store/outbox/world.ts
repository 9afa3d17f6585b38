import type { Message } from '../../../src/resources/index.ts';
import { defaultPolicy, type DoubtPolicy } from '../../../src/store/outbox/doubt.ts';
import { isPending, type Intent } from '../../../src/store/outbox/intent.ts';
import type { Command } from './commands.ts';
import { assertDecided, assertNoDoubles, assertOneRow, assertOrder, type Meant, type State } from './promises.ts';
import { SharedChannel } from './shared-channel.ts';
import { SharedDisk, type DiskDefects } from './shared-disk.ts';
import { SharedLock } from './shared-lock.ts';
import { Tab } from './tab.ts';
import { TabLoop, VirtualTime } from './virtual-time.ts';
import { WebexStandIn } from './webex-stand-in.ts';

/** What can be taken out of the outbox. */
export interface Defects extends DiskDefects {
  /** A message is sent again at once. */
  noQuarantine?: boolean;
  /** It is not remembered which message an intent became. */
  noClaims?: boolean;
}

/** The circumstances in which the outbox works, and what was taken out of it. */
export interface WorldOptions extends Defects {
  diskLatency: number;
  clockAhead: number;
  luck: number;
}

/** Tabs, disk, network and Webex, and a history that they live through. */
export class World {
  readonly #time = new VirtualTime();
  readonly #disk: SharedDisk;
  readonly #lock = new SharedLock();
  readonly #channel = new SharedChannel();
  readonly #webex: WebexStandIn;
  readonly #options: WorldOptions;
  readonly #policy: DoubtPolicy;
  readonly #meant = new Map<string, Meant>();
  #tabs: Tab[] = [];
  /** What was shown when it was last looked at. */
  #seen = '';
  #seed: number;

  constructor(options: WorldOptions) {
    this.#options = options;
    this.#seed = options.luck;
    this.#disk = new SharedDisk(this.#time, options.diskLatency, options);
    this.#webex = new WebexStandIn(this.#time, (message, after) => this.#echo(message, after));
    this.#policy = options.noQuarantine ? { ...defaultPolicy, quarantine: 0, looks: [0], negatives: 1 } : defaultPolicy;
    this.#open();
  }

  /** Carries out the commands, heals everything, and waits until all is decided; throws when a promise is broken. */
  async live(commands: readonly Command[]): Promise<void> {
    try {
      for (const command of commands) {
        await this.#carryOut(command);
        await this.#pass(command.type === 'wait' ? command.milliseconds : 1);
      }
      await this.#heal();
      assertDecided(this.#state);
      assertNoDoubles(this.#state);
      assertOrder(this.#state);
    } finally {
      for (const tab of this.#tabs) this.#close(tab);
    }
  }

  async #carryOut(command: Command): Promise<void> {
    switch (command.type) {
      case 'wait':
        return;
      case 'send':
        return this.#send(command.tab, command.space, command.text, command.hasFile);
      case 'retry':
        return this.#decide(command.which, (meant) => {
          meant.wanted++;
          return this.#liveTab(0)?.engine.retry(meant.intent.id);
        });
      case 'delete':
        return this.#decide(command.which, (meant) => this.#giveUp(meant));
      case 'edit':
        return this.#decide(command.which, async (meant) => {
          await this.#giveUp(meant);
          const { spaceId } = meant.intent.draft;
          this.#send(0, Number(spaceId.at(-1)), command.text, false);
        });
      case 'post':
        return void this.#webex.fates.push(command.fate);
      case 'look':
        return void this.#webex.lookFaults.push(command.fault);
      case 'disk-failure':
        return void this.#disk.failures++;
      case 'offline':
        return this.#webex.setOnline(false);
      case 'online':
        return this.#webex.setOnline(true);
      case 'twin':
        return void this.#webex.commit({ spaceId: `space-${command.space}`, text: command.text }, command.echoes);
      case 'foreign-edit':
        return this.#webex.edit(command.which, 'changed on another device');
      case 'read':
        return this.#read(command.tab, command.space);
      case 'open':
        return this.#tabs.length < 4 ? void this.#open() : undefined;
      case 'reload': {
        const tab = this.#liveTab(command.tab);
        if (tab) this.#close(tab);
        return void this.#open();
      }
      case 'crash': {
        const tab = this.#tabs[command.tab % Math.max(1, this.#tabs.length)];
        return tab && this.#kill(tab);
      }
      case 'freeze':
        return this.#freeze(command.tab, command.milliseconds);
      case 'thaw':
        for (const tab of this.#tabs) tab.loop.thaw();
        return;
      case 'sign-out':
        return this.#signOut(command.forget);
    }
  }

  #send(which: number, space: number, text: string, hasFile: boolean): void {
    const tab = this.#liveTab(which) ?? this.#open();
    const number = this.#meant.size;
    const id = `intent-${number}`;
    const file = hasFile ? { file: new Blob(['x'.repeat(number + 1)]), fileName: 'notes.txt' } : {};
    // The mark tells which intent a post came from; Webex never sees it.
    const draft = { spaceId: `space-${space}`, text, ...file, intent: id };
    const created = this.#webex.serverTime + this.#options.clockAhead + number / 1_000;
    const intent: Intent = { id, draft, created, status: 'queued', tries: 0 };
    const meant: Meant = { intent, tab, wanted: 1, isGivenUp: false };
    this.#meant.set(id, meant);
    // What never came to the disk is not this engine's to send.
    tab.engine.add(intent).catch(() => (meant.isGivenUp = true));
  }

  /** Somebody decides about an intent that waits for a decision. */
  #decide(which: number, decision: (meant: Meant) => unknown): void {
    const waiting = [...this.#meant.values()].filter(({ intent: { id }, isGivenUp }) => {
      const intent = this.#disk.intents.get(id);
      return intent && !isGivenUp && (intent.status === 'failed' || intent.status === 'needs-user');
    });
    const meant = waiting[which % Math.max(1, waiting.length)];
    if (meant) void Promise.resolve(decision(meant)).catch(() => {});
  }

  async #giveUp(meant: Meant): Promise<void> {
    meant.isGivenUp = true;
    await this.#liveTab(0)?.engine.discard(meant.intent.id);
  }

  #freeze(which: number, milliseconds: number): void {
    const tab = this.#liveTab(which);
    tab?.loop.freeze();
    this.#time.after(milliseconds, () => tab?.loop.thaw());
  }

  #read(which: number, space: number): void {
    this.#liveTab(which)?.read(this.#webex.newest(`space-${space}`, 50));
  }

  async #signOut(forget: boolean): Promise<void> {
    if (forget) {
      for (const meant of this.#meant.values()) meant.isGivenUp = true;
      const tab = this.#liveTab(0);
      tab?.engine.stop();
      void tab?.storage.clear().then(
        () => tab.channel.post({ type: 'cleared' }),
        () => {},
      );
    }
    await this.#pass(200);
    for (const tab of this.#tabs) if (!tab.loop.isFrozen) this.#close(tab);
  }

  #open(): Tab {
    const loop = new TabLoop(this.#time, () => this.#luck());
    const claims = this.#options.noClaims ? new ForgetfulSet() : undefined;
    const tab = new Tab({
      time: this.#time,
      loop,
      webex: this.#webex,
      storage: this.#disk.open(loop),
      lock: this.#lock.open(loop),
      channel: this.#channel.open(loop),
      clockAhead: this.#options.clockAhead,
      policy: this.#policy,
      claims,
    });
    this.#tabs.push(tab);
    void tab.engine.start();
    return tab;
  }

  #close(tab: Tab): void {
    tab.engine.stop();
    this.#kill(tab);
  }

  #kill(tab: Tab): void {
    tab.loop.die();
    this.#tabs = this.#tabs.filter((other) => other !== tab);
    this.#lock.collect();
    for (const meant of this.#meant.values())
      if (meant.tab === tab && !this.#isOnDisk(meant)) this.#time.after(1_000, () => this.#forgetUnwritten(meant));
  }

  /** A tab that died before its disk answered takes with it what had not come there; the journal is not part of this. */
  #forgetUnwritten(meant: Meant): void {
    if (!this.#isOnDisk(meant)) meant.isGivenUp = true;
  }

  #isOnDisk({ intent: { id } }: Meant): boolean {
    return this.#disk.intents.has(id) || this.#disk.settled.has(id);
  }

  #liveTab(which: number): Tab | undefined {
    const awake = this.#tabs.filter(({ loop }) => !loop.isFrozen);
    return awake[which % Math.max(1, awake.length)];
  }

  #echo(message: Message, after: number): void {
    for (const tab of this.#tabs) tab.loop.deliver('network', after, () => tab.read([message]));
  }

  get #state(): State {
    const isClockGood = this.#options.clockAhead <= 2_000;
    return { tabs: this.#tabs, disk: this.#disk, webex: this.#webex, meant: this.#meant, isClockGood };
  }

  #luck(): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#seed / 2 ** 32;
  }

  #pass(milliseconds: number): Promise<void> {
    return this.#time.pass(milliseconds, () => {
      // Where nothing has changed, what held still holds.
      const { messages, commits } = this.#webex;
      const changes = this.#tabs.map((tab) => `${tab.loop.isFrozen} ${tab.changes}`);
      const seen = [messages.length, commits.length, this.#meant.size, ...changes].join();
      if (seen === this.#seen) return;
      this.#seen = seen;
      assertOneRow(this.#state);
    });
  }

  async #heal(): Promise<void> {
    this.#webex.fates.length = this.#webex.lookFaults.length = this.#disk.failures = 0;
    this.#webex.setOnline(true);
    for (const tab of this.#tabs) tab.loop.thaw();
    // A tab that dies right after it wrote has told nobody: whoever comes next finds what it left.
    this.#open();
    // Whoever refreshes the token does so in every tab.
    for (const tab of this.#tabs) tab.engine.resume();
    for (let minutes = 0; minutes < 30; minutes++) {
      await this.#pass(minutes === 0 ? 2_000 : 60_000);
      for (const tab of this.#tabs) tab.engine.resume();
      if (![...this.#disk.intents.values()].some(isPending)) return;
    }
  }
}

/** A memory that keeps nothing. */
class ForgetfulSet extends Set<string> {
  override has(): boolean {
    return false;
  }
}
