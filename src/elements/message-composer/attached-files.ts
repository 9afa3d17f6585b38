import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { formatFileSize } from '../../content/file-name.ts';
import { closeIcon, fileIcon } from '../../internal/icons.ts';
import { ofThisPerson } from '../../internal/of-this-person.ts';
import { locale } from '../../locales/locale.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { composer as strings } from '../../locales/en/composer.ts';
import type { Store } from '../../store/store.ts';

const largestFile = 100 * 1024 * 1024;
/** More at once is a slip of the hand. */
const mostFiles = 20;
const shownTypes = /^image\/(?:png|jpeg|gif|webp|avif)$/;

export interface AttachedFilesOptions {
  /** Whether files can be taken now. */
  isOpen: () => boolean;
  /** Something was attached or taken off; `problem` is what is to be said about it. */
  changed: (problem: string) => void;
}

/** What was attached where, for as long as the same person is here. */
const keptIn = ofThisPerson(() => new Map<string, readonly File[]>());

/**
 * The files that go with what is written, each in a message of its own, in the order they were added. They are chosen,
 * pasted or dropped, and stay with the space and thread where that was.
 */
export class AttachedFiles implements ReactiveController {
  readonly #host: WebexElement;
  readonly #options: AttachedFilesOptions;
  readonly #previews = new Map<File, string>();
  #place: { store: Store; key: string } | undefined;
  #files: readonly File[] = [];
  #isDragging = false;

  constructor(host: WebexElement, options: AttachedFilesOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get all(): readonly File[] {
    return this.#files;
  }

  /** Whether files are held over the field. */
  get isDragging(): boolean {
    return this.#isDragging;
  }

  hostDisconnected(): void {
    this.#forgetPreviews([]);
  }

  /** Goes on with what was attached in this space and thread. */
  move(store: Store | undefined, spaceId: string | undefined, parentId: string | undefined): void {
    this.#place = store && spaceId ? { store, key: `${spaceId} ${parentId ?? ''}` } : undefined;
    this.#isDragging = false;
    this.#set((this.#place && keptIn(this.#place.store).get(this.#place.key)) ?? []);
  }

  /** Adds what Webex takes, and says what is to be said about the rest, or about there being several. */
  add(files: Iterable<File>): void {
    let problem = '';
    const added = [...this.#files];
    for (const file of files) {
      if (file.size === 0) problem = strings.emptyFile(file.name);
      else if (file.size > largestFile) problem = strings.largeFile(file.name);
      else if (added.length >= mostFiles) problem = strings.tooManyFiles(mostFiles);
      else added.push(file);
    }
    this.#set(added);
    this.#options.changed(problem || (added.length > 1 ? strings.severalFiles(added.length) : ''));
  }

  clear(): void {
    this.#set([]);
  }

  readonly onPick = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.#take([...(input.files ?? [])]);
    input.value = '';
  };

  readonly onPaste = (event: ClipboardEvent): void => {
    const files = event.clipboardData?.files;
    // Office programs put a picture beside the text that was copied: then the text is meant.
    if (!files?.length || event.clipboardData?.getData('text/plain')) return;
    event.preventDefault();
    this.#take([...files]);
  };

  readonly onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files') || !this.#options.isOpen()) return;
    event.preventDefault();
    this.#drag(true);
  };

  readonly onDragLeave = (): void => this.#drag(false);

  readonly onDrop = (event: DragEvent): void => {
    if (!this.#isDragging) return;
    event.preventDefault();
    this.#drag(false);
    const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
    const folders = items.filter((item) => item.webkitGetAsEntry?.()?.isDirectory);
    this.#take(items.filter((item) => !folders.includes(item)).flatMap((item) => item.getAsFile() ?? []));
    if (folders.length > 0) this.#options.changed(strings.noFolders);
  };

  render(): TemplateResult | typeof nothing {
    if (this.#files.length === 0) return nothing;
    return html`<ul class="files" role="list" aria-label=${strings.files}>
      ${this.#files.map(
        (file) =>
          html`<li class="file">
            ${this.#preview(file)}
            <bdi class="truncated">${file.name}</bdi>
            <span class="file-size">${formatFileSize(file.size, locale.value)}</span>
            <button
              type="button"
              class="icon-button"
              aria-label=${strings.removeFile(file.name)}
              title=${strings.removeFile(file.name)}
              @click=${() => this.#remove(file)}
            >
              ${closeIcon()}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #take(files: readonly File[]): void {
    if (this.#options.isOpen()) this.add(files);
  }

  #remove(file: File): void {
    this.#set(this.#files.filter((one) => one !== file));
    this.#options.changed('');
  }

  #set(files: readonly File[]): void {
    this.#files = files;
    if (this.#place) keptIn(this.#place.store).set(this.#place.key, files);
    this.#forgetPreviews(files);
    this.#host.requestUpdate();
  }

  #drag(isDragging: boolean): void {
    if (this.#isDragging === isDragging) return;
    this.#isDragging = isDragging;
    this.#host.requestUpdate();
  }

  #preview(file: File): TemplateResult {
    if (!shownTypes.test(file.type)) return fileIcon();
    let url = this.#previews.get(file);
    if (!url) this.#previews.set(file, (url = URL.createObjectURL(file)));
    return html`<img src=${url} alt="" width="32" height="32" />`;
  }

  #forgetPreviews(except: readonly File[]): void {
    for (const [file, url] of this.#previews) {
      if (except.includes(file)) continue;
      URL.revokeObjectURL(url);
      this.#previews.delete(file);
    }
  }
}
