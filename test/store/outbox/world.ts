import assert from 'node:assert/strict';
import type { Message } from '../../../src/resources/index.ts';
import { defaultPolicy, type DoubtPolicy } from '../../../src/store/outbox/doubt.ts';
import { isPending, type Intent } from '../../../src/store/outbox/intent.ts';
import type { Command } from './commands.ts';
import { SharedChannel } from './shared-channel.ts';
import { SharedDisk, type DiskDefects } from './shared-disk.ts';
import { SharedLock } from './shared-lock.ts';
import { Tab } from './tab.ts';
import { TabLoop, VirtualTime } from './virtual-time.ts';
import { sayingOf, WebexStandIn } from './webex-stand-in.ts';

/** What can be taken out of the outbox, and the circumstances in which it works. */
export interface WorldOptions extends DiskDefects {
  /** A message is sent again at once. */
  noQuarantine?: boolean;
  /** It is not remembered which message an intent became. */
  noClaims?: boolean;
  diskLatency: number;
  clockAhead: number;
  luck: number;
}

/** What somebody meant to say, with what they decided about it since. */
interface Meant {
  intent: Intent;
  tab: Tab;
  /** Copies that people have asked for. */
  wanted: number;
  isGivenUp: boolean;
}

/** Tabs, disk, network and Webex; and what must hold in all of them at all times. */
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
      this.#assertDecided();
      this.#assertNoDoubles();
      this.#assertOrder();
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
      void this.#liveTab(0)
        ?.engine.forget()
        .catch(() => {});
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

  #luck(): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#seed / 2 ** 32;
  }

  #pass(milliseconds: number): Promise<void> {
    return this.#time.pass(milliseconds, () => this.#assertOneRow());
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

  /** Within the clock's uncertainty an intent and its message may both be seen until it is looked. */
  get #isClockGood(): boolean {
    return this.#options.clockAhead <= 2_000;
  }

  /** In every tab each intent is one row: its own, or the message that it became or is taken for. */
  #assertOneRow(): void {
    for (const tab of this.#tabs) {
      if (tab.loop.isFrozen) continue;
      for (const [id, messageId] of tab.became) {
        assert.ok(tab.messages.has(messageId), `${id} became ${messageId}, which is not shown`);
        assert.ok(!tab.rows.has(id), `${id} has a row of its own beside ${messageId}`);
      }
      const taken = new Set(tab.became.values());
      for (const id of tab.open) {
        if (tab.rows.has(id)) continue;
        const { draft } = this.#meant.get(id)!.intent;
        const stands = [...tab.messages.values()].find(
          ({ id: messageId }) => !taken.has(messageId) && this.#webex.said.get(messageId) === sayingOf(draft),
        );
        assert.ok(stands, `${id} has no row`);
        taken.add(stands.id);
      }
      if (this.#isClockGood) this.#assertNoShadow(tab);
    }
  }

  /** No row stands beside the message that it has become. */
  #assertNoShadow(tab: Tab): void {
    for (const { intent, message } of this.#webex.commits) {
      const row = tab.rows.get(intent);
      if (!row || !tab.messages.has(message.id) || row.status === 'failed' || row.status === 'queued') continue;
      if (row.draft.file && row.status === 'needs-user') continue;
      if (tab.messages.get(message.id)?.updated !== undefined) continue;
      // Where another intent or another device says the same, either may be taken for it.
      const saying = this.#webex.said.get(message.id);
      const messages = [...tab.messages.keys()].filter((id) => this.#webex.said.get(id) === saying);
      const intents = [...tab.open].filter((id) => sayingOf(this.#meant.get(id)!.intent.draft) === saying);
      assert.ok(
        messages.length + intents.length > 2,
        `${intent}, ${row.status}, has a row of its own beside ${message.id}`,
      );
    }
  }

  #assertDecided(): void {
    const byMessage = new Map<string, string>();
    for (const { intent, isGivenUp } of this.#meant.values()) {
      if (isGivenUp) continue;
      const held = this.#disk.intents.get(intent.id);
      const settled = this.#disk.settled.get(intent.id);
      const state = held?.status ?? (settled?.messageId === undefined ? 'lost' : 'sent');
      assert.ok(['sent', 'failed', 'needs-user'].includes(state), `${intent.id} is ${state} in the end`);
      if (settled?.messageId === undefined) continue;
      const other = byMessage.get(settled.messageId);
      assert.equal(other, undefined, `${intent.id} and ${other} became the same message ${settled.messageId}`);
      byMessage.set(settled.messageId, intent.id);
    }
  }

  /** Webex has no more copies of an intent than people have asked for. */
  #assertNoDoubles(): void {
    for (const { intent, wanted } of this.#meant.values()) {
      const copies = this.#webex.commits.filter((commit) => commit.intent === intent.id).length;
      assert.ok(copies <= wanted, `${intent.id} is there ${copies} times`);
    }
  }

  /**
   * What one tab wrote in a space arrived in the order it was written, as far as nobody decided otherwise, and nobody
   * said the same elsewhere, or before all was forgotten: then it cannot be told which of the two is whose.
   */
  #assertOrder(): void {
    const latest = new Map<string, number>();
    const known = this.#webex.commits.filter(({ intent }) => !this.#meant.get(intent)!.isGivenUp);
    const own = new Set(known.map(({ message }) => message.id));
    const twins = new Set([...this.#webex.said].filter(([id]) => !own.has(id)).map(([, saying]) => saying));
    for (const { intent: id, message } of this.#webex.commits) {
      const { intent, tab, wanted } = this.#meant.get(id)!;
      if (wanted > 1 || twins.has(sayingOf(message))) continue;
      const line = `${this.#tabNumber(tab)} ${message.spaceId}`;
      assert.ok(intent.created >= (latest.get(line) ?? 0), `${id} arrived after one that was written later`);
      latest.set(line, intent.created);
    }
  }

  readonly #numbers = new Map<Tab, number>();

  #tabNumber(tab: Tab): number {
    const number = this.#numbers.get(tab) ?? this.#numbers.size;
    this.#numbers.set(tab, number);
    return number;
  }
}

/** A memory that keeps nothing. */
class ForgetfulSet extends Set<string> {
  override has(): boolean {
    return false;
  }
}
