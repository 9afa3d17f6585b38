import type { ChangeSignal, RealtimeSource, SourceListener } from '../../src/realtime/source.ts';

/** Milliseconds: how long a signal is on its way, how long it takes to open, and when a ping tells of a loss. */
const travel = 40;
const opening = 300;
const noticing = 5_000;

/**
 * A real-time source that does to signals what networks do: loses, doubles, delays and reorders them, breaks and comes
 * back. As with the SDK's socket, a loss is noticed at the next signal or the next ping, and nothing is told again.
 */
export class UnreliableSocket implements RealtimeSource {
  readonly name = 'unreliable';
  #listener: SourceListener | undefined;
  #open = false;
  #wanted = true;
  #lost = false;
  #losses = 0;
  #doubles = 0;
  #delay = 0;
  #held: ChangeSignal[] | undefined;
  connections = 0;

  start(listener: SourceListener): void {
    this.#listener = listener;
    listener.status('connecting');
    this.restore();
  }

  async stop(): Promise<void> {
    this.#wanted = false;
    this.#open = false;
    this.#listener = undefined;
  }

  /** What the next signals suffer. */
  lose(count: number): void {
    this.#losses += count;
  }

  double(count: number): void {
    this.#doubles += count;
  }

  /** The next signal comes later, by milliseconds; those after it do not wait for it. */
  delay(milliseconds: number): void {
    this.#delay = milliseconds;
  }

  /** The next signal comes after the one that follows it. */
  reorder(): void {
    this.#held ??= [];
  }

  break(): void {
    this.#wanted = false;
    if (!this.#open) return;
    this.#open = false;
    this.#held = undefined;
    this.#listener?.status('reconnecting');
  }

  restore(): void {
    this.#wanted = true;
    setTimeout(() => {
      if (!this.#wanted || this.#open) return;
      this.#open = true;
      this.#lost = false;
      this.connections += 1;
      this.#listener?.status('live');
    }, opening);
  }

  /** No signal suffers any more. */
  calm(): void {
    this.#losses = 0;
    this.#doubles = 0;
    this.#delay = 0;
    for (const held of this.#held?.splice(0) ?? []) this.#send(held, 0);
    this.#held = undefined;
    this.restore();
  }

  /** The service tells of something; `forged` signals are the last to be spared. */
  tell(change: ChangeSignal): void {
    if (!this.#open) return;
    if (this.#losses > 0) {
      this.#losses -= 1;
      this.#noticeLoss();
      return;
    }
    const delay = this.#delay;
    this.#delay = 0;
    if (this.#held?.length === 0) {
      this.#held.push(change);
      return;
    }
    this.#send(change, delay);
    for (const held of this.#held?.splice(0) ?? []) this.#send(held, 0);
    this.#held = undefined;
    if (this.#doubles > 0) {
      this.#doubles -= 1;
      this.#send(change, 100);
    }
  }

  #send(change: ChangeSignal, delay: number): void {
    setTimeout(() => {
      if (!this.#open) return;
      this.#tellLoss();
      this.#listener?.change(change);
    }, travel + delay);
  }

  #noticeLoss(): void {
    this.#lost = true;
    setTimeout(() => this.#tellLoss(), noticing);
  }

  #tellLoss(): void {
    if (!this.#lost || !this.#open) return;
    this.#lost = false;
    this.#listener?.gap?.();
  }
}
