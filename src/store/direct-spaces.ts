import { isRecord } from '../resources/reader.ts';
import type { Space } from '../resources/index.ts';
import type { StoreContext } from './context.ts';
import type { DirectSpaceManagement } from './direct-space-management.ts';
import { Kept } from './kept.ts';
import { later } from './later.ts';
import type { Messages } from './messages.ts';
import type { Spaces } from './spaces.ts';

/** Who a 1:1 is with. */
export type Partner = { personId: string } | { personEmail: string };

/** When 1:1s were hidden, by space id: their last activity then. */
export type HiddenSpaces = Kept<Readonly<Record<string, string>>>;

/** Conversations of two: how they begin, and which of them are hidden. */
export class DirectSpaces {
  /** By space id: its last activity when it was hidden. What comes later shows it again, as Webex does. */
  readonly #hidden: HiddenSpaces = new Kept<Readonly<Record<string, string>>>('hidden', {}, timesIn);
  readonly #management: () => Promise<DirectSpaceManagement>;

  constructor(context: StoreContext, spaces: Spaces, messages: Messages) {
    this.#management = later(context, async () => {
      const { DirectSpaceManagement: Management } = await import('./direct-space-management.ts');
      return new Management(context, spaces, messages, this.#hidden);
    });
  }

  /** The id of the 1:1 with somebody, undefined when nothing was written in it yet. Throws a {@link WebexError}. */
  async find(partner: Partner): Promise<string | undefined> {
    return (await this.#management()).find(partner);
  }

  /**
   * Writes to somebody, which makes the 1:1 if there is none. Whoever has no Webex account is invited. Throws a
   * {@link WebexError}; 404 when the address belongs to a managed domain and nobody has it.
   */
  async start(partner: Partner, markdown: string): Promise<Space> {
    return (await this.#management()).start(partner, markdown);
  }

  /** Whether the person took a 1:1 off the list, as far as this browser knows. */
  isHidden({ id, lastActivity }: Space): boolean {
    const at = this.#hidden.value[id];
    return at !== undefined && lastActivity <= at;
  }

  /** Takes a 1:1 off the person's list, until somebody writes in it. Throws a {@link WebexError}. */
  async setHidden(spaceId: string, isHidden: boolean): Promise<void> {
    return (await this.#management()).setHidden(spaceId, isHidden);
  }

  /** Asks Webex which are hidden: a request for each thousand spaces. Throws a {@link WebexError}. */
  async loadHidden(): Promise<Space[]> {
    return (await this.#management()).loadHidden();
  }

  open(identity: string): void {
    this.#hidden.open(identity);
  }

  forget(): void {
    this.#hidden.forget();
  }

  clear(): void {
    this.#hidden.clear();
  }
}

const timesIn = (json: unknown): Record<string, string> | undefined =>
  isRecord(json)
    ? (Object.fromEntries(Object.entries(json).filter(([, at]) => typeof at === 'string')) as Record<string, string>)
    : undefined;
