import { byOrder, type Intent, type Settled } from './intent.ts';
import { FencedError, type OutboxStorage } from './platform.ts';

/** Keeps nothing beyond this tab's life. */
export class MemoryStorage implements OutboxStorage {
  readonly #intents = new Map<string, Intent>();
  readonly #settled = new Map<string, Settled>();
  #epoch = 0;

  async load(): Promise<{ intents: Intent[]; settled: Settled[] }> {
    return { intents: [...this.#intents.values()].sort(byOrder), settled: [...this.#settled.values()] };
  }

  async get(id: string): Promise<Intent | undefined> {
    return this.#intents.get(id);
  }

  async add(intent: Intent): Promise<boolean> {
    if (this.#intents.has(intent.id) || this.#settled.has(intent.id)) return false;
    this.#intents.set(intent.id, intent);
    return true;
  }

  async takeOver(): Promise<number> {
    return ++this.#epoch;
  }

  async write(intent: Intent, epoch: number): Promise<boolean> {
    if (epoch !== this.#epoch) throw new FencedError();
    if (!this.#intents.has(intent.id)) return false;
    this.#intents.set(intent.id, intent);
    return true;
  }

  async change(id: string, change: (intent: Intent) => Intent | undefined): Promise<Intent | undefined> {
    const intent = this.#intents.get(id);
    const changed = intent && change(intent);
    if (changed) this.#intents.set(id, changed);
    return changed;
  }

  async settle(settled: Settled, epoch?: number): Promise<boolean> {
    if (epoch !== undefined && epoch !== this.#epoch) throw new FencedError();
    this.#intents.delete(settled.id);
    if (this.#settled.get(settled.id)?.messageId !== undefined) return false;
    this.#settled.set(settled.id, settled);
    return true;
  }

  async clear(): Promise<void> {
    this.#intents.clear();
    this.#settled.clear();
  }

  close(): void {}
}
