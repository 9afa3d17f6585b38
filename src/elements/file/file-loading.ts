import type { ReactiveControllerHost } from 'lit';
import { isAbort, toWebexError } from '../../errors.ts';
import type { LoadedFile } from '../../store/files.ts';
import type { Store } from '../../store/store.ts';
import { explainFileError, type FileProblem } from './file-problem.ts';

export interface FileLoadingOptions {
  /** Loads a file that Webex cannot check for malware. */
  allowUnscannable?: boolean;
  /** Tells how far it is; a preview loads without a word. */
  shows?: boolean;
}

/** Loads a file for an element: one at a time, until it is there, fails, or is not wanted any more. */
export class FileLoading {
  readonly #host: ReactiveControllerHost;
  #controller: AbortController | undefined;
  #progress: number | undefined;
  /** Why the last one failed. */
  problem: FileProblem | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** From 0 to 1 in whole hundredths; undefined when nothing is being loaded that tells. */
  get progress(): number | undefined {
    return this.#progress;
  }

  cancel(): void {
    if (!this.#controller) return;
    this.#controller.abort();
    this.#end();
  }

  /** The file, unless it fails or is not wanted any more. */
  async load(
    store: Store,
    address: string,
    { allowUnscannable, shows = false }: FileLoadingOptions = {},
  ): Promise<LoadedFile | undefined> {
    this.cancel();
    const controller = new AbortController();
    const { signal } = controller;
    this.#controller = controller;
    if (shows) this.#tell(0);
    const onProgress = shows
      ? (loaded: number, total = Infinity) => signal.aborted || this.#tell(Math.min(1, loaded / total))
      : undefined;
    try {
      const file = await store.files.load(address, { signal, allowUnscannable, onProgress });
      if (signal.aborted) return undefined;
      // What Webex could not check is no safer for having been loaded.
      if (!allowUnscannable) this.problem = undefined;
      return file;
    } catch (thrown) {
      if (!signal.aborted && !isAbort(toWebexError(thrown))) this.problem = explainFileError(thrown);
      return undefined;
    } finally {
      if (this.#controller === controller) this.#end();
    }
  }

  #tell(progress: number): void {
    const hundredths = Math.floor(progress * 100) / 100;
    if (hundredths === this.#progress) return;
    this.#progress = hundredths;
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#controller = undefined;
    this.#progress = undefined;
    this.#host.requestUpdate();
  }
}
