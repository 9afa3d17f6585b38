import { html, nothing, type TemplateResult } from 'lit';
import { formatFileSize } from '../../content/file-name.ts';
import { closeIcon, fileIcon } from '../../internal/icons.ts';
import { composer as strings } from '../../locales/en/composer.ts';

const largestFile = 100 * 1024 * 1024;
/** More at once is a slip of the hand. */
const mostFiles = 20;
const shownTypes = /^image\/(?:png|jpeg|gif|webp|avif)$/;

/** The files that go with what is written, each in a message of its own, in the order they were added. */
export class AttachedFiles {
  #files: File[] = [];
  readonly #previews = new Map<File, string>();

  get all(): readonly File[] {
    return this.#files;
  }

  /** Adds what Webex takes; answers what is to be said about the rest, or about there being several. */
  add(files: Iterable<File>): string {
    let problem = '';
    for (const file of files) {
      if (file.size === 0) problem = strings.emptyFile(file.name);
      else if (file.size > largestFile) problem = strings.largeFile(file.name);
      else if (this.#files.length >= mostFiles) problem = strings.tooManyFiles(mostFiles);
      else this.#files.push(file);
    }
    return problem || (this.#files.length > 1 ? strings.severalFiles(this.#files.length) : '');
  }

  remove(file: File): void {
    this.#files = this.#files.filter((one) => one !== file);
    this.#forget(file);
  }

  clear(): void {
    for (const file of this.#files) this.#forget(file);
    this.#files = [];
  }

  render(onRemove: (file: File) => void): TemplateResult | typeof nothing {
    if (this.#files.length === 0) return nothing;
    return html`<ul class="files" role="list" aria-label=${strings.files}>
      ${this.#files.map(
        (file) =>
          html`<li class="file">
            ${this.#preview(file)}
            <bdi class="truncated">${file.name}</bdi>
            <span class="file-size">${formatFileSize(file.size)}</span>
            <button
              type="button"
              class="icon-button"
              aria-label=${strings.removeFile(file.name)}
              title=${strings.removeFile(file.name)}
              @click=${() => onRemove(file)}
            >
              ${closeIcon()}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #preview(file: File): TemplateResult {
    if (!shownTypes.test(file.type)) return fileIcon();
    let url = this.#previews.get(file);
    if (!url) this.#previews.set(file, (url = URL.createObjectURL(file)));
    return html`<img src=${url} alt="" width="32" height="32" />`;
  }

  #forget(file: File): void {
    const url = this.#previews.get(file);
    if (url) URL.revokeObjectURL(url);
    this.#previews.delete(file);
  }
}
