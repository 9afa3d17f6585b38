import type { ContentDetails } from '../rest/contents.ts';
import { run, type StoreContext } from './context.ts';

/** Files of messages: their names and sizes, kept; their bytes, not. */
export class Files {
  readonly #context: StoreContext;
  readonly #details = new Map<string, Promise<ContentDetails>>();

  constructor(context: StoreContext) {
    this.#context = context;
  }

  /** Name, type and size, read once. Throws a {@link WebexError}. */
  details(address: string): Promise<ContentDetails> {
    let details = this.#details.get(address);
    if (!details) {
      details = this.#context.client.contents.details(address, { signal: this.#context.lifetime });
      this.#details.set(address, details);
      details.catch(() => this.#details.delete(address));
    }
    return details;
  }

  /** The file itself. Throws a {@link WebexError}. */
  load(
    address: string,
    { signal, allowUnscannable }: { signal?: AbortSignal; allowUnscannable?: boolean } = {},
  ): Promise<ContentDetails & { blob: Blob }> {
    return run(this.#context, (client, lifetime) =>
      client.contents.load(address, {
        signal: signal ? AbortSignal.any([signal, lifetime]) : lifetime,
        allowUnscannable,
      }),
    );
  }

  clear(): void {
    this.#details.clear();
  }
}
