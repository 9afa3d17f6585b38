import { isEmail, type Person } from '../resources/person.ts';
import type { Page } from '../rest/page.ts';
import { run, type StoreContext } from './context.ts';

/** So long an answer counts as fresh, milliseconds. */
const freshFor = 60_000;
const mostKept = 50;

interface Answer {
  readonly people: readonly Person[];
  /** Webex has nobody else with that beginning. */
  readonly isWhole: boolean;
  readonly at: number;
}

export interface SearchOptions {
  signal?: AbortSignal;
  /** Default 20. */
  max?: number;
}

/**
 * Looks people up by the beginning of their name, or by a whole address. What was found is remembered for a minute, and
 * what begins with a text to which Webex gave everybody it has is answered from that.
 */
export class PeopleSearch {
  readonly #context: StoreContext;
  readonly #answers = new Map<string, Answer>();
  /** Whose answers these are. */
  #lifetime: AbortSignal | undefined;

  constructor(context: StoreContext) {
    this.#context = context;
  }

  async find(text: string, { signal, max = 20 }: SearchOptions = {}): Promise<readonly Person[]> {
    if (this.#lifetime !== this.#context.lifetime) this.#answers.clear();
    this.#lifetime = this.#context.lifetime;
    const wanted = text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
    const byEmail = wanted.includes('@');
    // Webex compares addresses as a whole.
    if (wanted === '' || (byEmail && !isEmail(wanted))) return [];
    const known = this.#remembered(wanted, byEmail, max);
    if (known) return known;
    const query = byEmail ? { email: wanted, max } : { displayName: wanted, max };
    const page = await run(this.#context, (client, lifetime) =>
      client.people.list(query, { signal: signal ? AbortSignal.any([signal, lifetime]) : lifetime }),
    );
    this.#remember(wanted, page);
    return page.items.slice(0, max);
  }

  #remembered(wanted: string, byEmail: boolean, max: number): readonly Person[] | undefined {
    const same = this.#fresh(wanted);
    if (same && (same.isWhole || same.people.length >= max)) return same.people.slice(0, max);
    if (byEmail) return undefined;
    for (let length = wanted.length - 1; length > 0; length--) {
      const wider = this.#fresh(wanted.slice(0, length));
      if (wider?.isWhole)
        return wider.people.filter(({ displayName }) => displayName.toLowerCase().startsWith(wanted)).slice(0, max);
    }
    return undefined;
  }

  #fresh(wanted: string): Answer | undefined {
    const answer = this.#answers.get(wanted);
    return answer && Date.now() - answer.at < freshFor ? answer : undefined;
  }

  #remember(wanted: string, { items, next }: Page<Person>): void {
    this.#answers.delete(wanted);
    this.#answers.set(wanted, { people: items, isWhole: next === undefined, at: Date.now() });
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= mostKept) break;
      this.#answers.delete(oldest);
    }
  }
}
