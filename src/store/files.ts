import type { ContentDetails } from '../rest/contents.ts';
import { run, type StoreContext } from './context.ts';

export interface FileLoadOptions {
  signal?: AbortSignal;
  /** Loads a file that Webex cannot scan for malware, for instance because it is encrypted. */
  allowUnscannable?: boolean;
  /** Bytes so far, and in all where Webex says so. */
  onProgress?: (loaded: number, total: number | undefined) => void;
}

export type LoadedFile = ContentDetails & { blob: Blob };

/** Pictures and the like that were loaded are kept up to this many bytes, the latest used longest. */
const mostKeptBytes = 48 * 1024 * 1024;

/** Files of messages: their names and sizes, kept, and a few of the latest with their bytes. */
export class Files {
  readonly #context: StoreContext;
  readonly #details = new Map<string, Promise<ContentDetails>>();
  readonly #known = new Map<string, ContentDetails>();
  readonly #kept = new Map<string, LoadedFile>();

  constructor(context: StoreContext) {
    this.#context = context;
  }

  /** Name, type and size, read once. Throws a {@link WebexError}. */
  details(address: string): Promise<ContentDetails> {
    let details = this.#details.get(address);
    if (!details) {
      details = this.#context.client.contents.details(address, { signal: this.#context.lifetime });
      this.#details.set(address, details);
      details.then(
        (known) => this.#known.set(address, known),
        () => this.#details.delete(address),
      );
    }
    return details;
  }

  /** What is known of a file already, without asking. */
  known(address: string): ContentDetails | undefined {
    return this.#known.get(address);
  }

  /** The file itself. Throws a {@link WebexError}. */
  async load(address: string, options: FileLoadOptions = {}): Promise<LoadedFile> {
    const kept = this.#kept.get(address);
    if (kept) {
      this.#keep(address, kept);
      return kept;
    }
    const { signal, ...rest } = options;
    const file = await run(this.#context, (client, lifetime) =>
      client.contents.load(address, { ...rest, signal: signal ? AbortSignal.any([signal, lifetime]) : lifetime }),
    );
    this.#keep(address, file);
    return file;
  }

  clear(): void {
    this.#details.clear();
    this.#known.clear();
    this.#kept.clear();
  }

  #keep(address: string, file: LoadedFile): void {
    this.#kept.delete(address);
    if (file.blob.size > mostKeptBytes / 4) return;
    this.#kept.set(address, file);
    let bytes = 0;
    for (const { blob } of this.#kept.values()) bytes += blob.size;
    for (const [oldest, { blob }] of this.#kept) {
      if (bytes <= mostKeptBytes) return;
      this.#kept.delete(oldest);
      bytes -= blob.size;
    }
  }
}
