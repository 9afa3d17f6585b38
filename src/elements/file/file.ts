import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { fileExtension, formatFileSize } from '../../content/file-name.ts';
import { fileKind, type FileKind } from '../../content/file-type.ts';
import { isDrawable, readImageHeader } from '../../content/image-header.ts';
import { isAbort, toWebexError } from '../../errors.ts';
import { define } from '../../internal/define.ts';
import { closeIcon, downloadIcon, fileLockedIcon, fileMissingIcon, fileVideoIcon } from '../../internal/icons.ts';
import { languageOf } from '../../internal/language.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { files as words } from '../../locales/en/files.ts';
import type { LoadedFile } from '../../store/files.ts';
import { buttons } from '../../styles/buttons.ts';
import { skeleton } from '../../styles/skeleton.ts';
import { iconOf } from './file-icon.ts';
import { explainFileError, type FileProblem } from './file-problem.ts';
import { fileStyles } from './file.styles.ts';
import { save } from './save.ts';

/** Every preview is as high as its frame, so that nothing moves when a picture arrives; pixels. */
const previewHeight = 198;

/** Pictures beyond this many bytes are not loaded unasked. */
const mostUnaskedBytes = 12 * 1024 * 1024;

type Details = Awaited<ReturnType<NonNullable<WebexElement['store']>['files']['details']>>;

/**
 * A file of a message: a picture with a preview, a player for video and audio, a card for everything else. It is loaded
 * with the token, shown from memory, and never opened as a page.
 *
 * @summary A file in a message.
 * @element webex-file
 * @csspart card - The name, size and download of a file without a preview.
 * @csspart picture - The preview of a picture.
 */
export class WebexFile extends WebexElement {
  static override styles = [buttons, skeleton, fileStyles];

  /** Its address, as a message's `files` gives it. */
  @property() address: string | undefined;

  @state() private details: Details | undefined;
  @state() private problem: FileProblem | undefined;
  /** Address in memory of what is shown. */
  @state() private url: string | undefined;
  @state() private progress: number | undefined;
  /** The preview is no picture after all, or too large to be one. */
  @state() private refused: string | undefined;

  #loading: AbortController | undefined;
  #pictureSize: { width: number; height: number } | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('address') && !changed.has('store')) return;
    this.#release();
    this.details = this.address === undefined ? undefined : this.store?.files.known(this.address);
    this.problem = undefined;
    this.refused = undefined;
  }

  protected override updated(): void {
    if (!this.isConnected || this.problem) return;
    if (!this.details) void this.#readDetails();
    else if (this.#kind === 'image' && !this.url && !this.refused && !this.#loading) void this.#showPicture();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.address === undefined) return nothing;
    if (this.problem) return this.#renderProblem(this.problem);
    if (!this.details) return this.#renderSkeleton();
    if (this.#kind === 'image' && !this.refused) return this.#renderPicture();
    if (this.url && this.#kind === 'video') return this.#renderVideo(this.url);
    if (this.url && this.#kind === 'audio') return this.#renderAudio(this.url);
    return this.#renderCard();
  }

  #renderSkeleton() {
    return html`<div class="card" aria-busy="true" aria-label=${words.loading} role="img">
      <span class="text"><span class="skeleton"></span><span class="skeleton"></span></span>
    </div>`;
  }

  #renderPicture() {
    const name = this.#name;
    const { width, height } = this.#pictureSize ?? {};
    return html`${
        this.url
          ? html`<button class="picture" part="picture" aria-label=${words.open(name)} @click=${this.#onOpen}>
              <img src=${this.url} width=${width ?? nothing} height=${height ?? nothing} alt="" />
            </button>`
          : html`<div class="picture empty" part="picture" role="img" aria-busy="true" aria-label=${words.loading}>
              <span class="skeleton"></span>
            </div>`
      }
      <div class="caption"><bdi class="truncated">${name}</bdi>${this.#renderDownload(name)}</div>`;
  }

  #renderVideo(url: string) {
    return html`<video src=${url} controls autoplay playsinline aria-label=${this.#name}></video>
      <div class="caption"><bdi class="truncated">${this.#name}</bdi>${this.#renderDownload(this.#name)}</div>`;
  }

  #renderAudio(url: string) {
    return html`<audio src=${url} controls autoplay aria-label=${this.#name}></audio>
      <div class="caption"><bdi class="truncated">${this.#name}</bdi>${this.#renderDownload(this.#name)}</div>`;
  }

  #renderCard() {
    const name = this.#name;
    const { icon, color } = iconOf(this.#kind, name);
    const facts = [fileExtension(name).toUpperCase(), formatFileSize(this.details?.size, languageOf(this))];
    const plays = this.#kind === 'video' || this.#kind === 'audio';
    return html`<div class="card" part="card">
      <span class="kind ${color}">${icon}</span>
      <span class="text">
        <bdi class="name truncated" title=${name}>${name}</bdi>
        <span class="details"
          >${facts.filter(Boolean).join(' · ')}${this.refused ? ` · ${this.refused}` : nothing}</span
        >
        ${this.#renderProgress()}
      </span>
      ${
        plays && this.progress === undefined
          ? html`<button
              class="icon-button"
              aria-label=${words.play(name)}
              title=${words.play(name)}
              @click=${this.#onPlay}
            >
              ${fileVideoIcon()}
            </button>`
          : nothing
      }
      ${this.#renderDownload(name)}
    </div>`;
  }

  #renderProgress() {
    if (this.progress === undefined) return nothing;
    const percent = new Intl.NumberFormat(languageOf(this), { style: 'percent' }).format(this.progress);
    return html`<progress .value=${this.progress} max="1" aria-label=${words.downloading(percent)}></progress>`;
  }

  #renderDownload(name: string) {
    return this.progress === undefined
      ? html`<button
          class="icon-button"
          aria-label=${words.download(name)}
          title=${words.download(name)}
          @click=${() => this.#download()}
        >
          ${downloadIcon()}
        </button>`
      : html`<button class="icon-button" aria-label=${words.cancel} title=${words.cancel} @click=${this.#onCancel}>
          ${closeIcon()}
        </button>`;
  }

  #renderProblem({ text, help }: FileProblem) {
    return html`<div class="card" part="card">
      <span class="kind">${help === 'anyway' || help === 'none' ? fileLockedIcon() : fileMissingIcon()}</span>
      <span class="text">
        ${this.details ? html`<bdi class="name truncated">${this.#name}</bdi>` : nothing}
        <span class="details ${help === 'none' ? 'problem' : ''}">${text}</span>
        ${help === 'retry' ? html`<button class="link-button" @click=${this.#onRetry}>${words.retry}</button>` : nothing}
        ${
          help === 'anyway'
            ? html`<button class="link-button" @click=${() => this.#download(true)}>${words.downloadAnyway}</button>`
            : nothing
        }
      </span>
    </div>`;
  }

  get #name(): string {
    return displayText(this.details?.name) || words.unnamed;
  }

  get #kind(): FileKind {
    return fileKind(this.details?.contentType, this.details?.name);
  }

  async #readDetails(): Promise<void> {
    const { address, store } = this;
    if (address === undefined || !store) return;
    try {
      const details = await store.files.details(address);
      if (address === this.address) this.details = details;
    } catch (thrown) {
      if (address === this.address && !isAbort(toWebexError(thrown))) this.problem = explainFileError(thrown);
    }
  }

  async #showPicture(): Promise<void> {
    if ((this.details?.size ?? 0) > mostUnaskedBytes) {
      this.refused = words.tooLarge;
      return;
    }
    const file = await this.#load();
    if (!file) return;
    const header = readImageHeader(new Uint8Array(await file.blob.slice(0, 65_536).arrayBuffer()));
    if (!this.isConnected) return;
    if (!isDrawable(header)) {
      this.refused = words.broken;
      return;
    }
    const scale = Math.min(1, previewHeight / header.height);
    this.#pictureSize = { width: Math.round(header.width * scale), height: Math.round(header.height * scale) };
    // The type is what the bytes say, whatever the file is called.
    this.url = URL.createObjectURL(new Blob([file.blob], { type: header.type }));
  }

  /** The file, unless it fails or is not wanted any more. */
  async #load(options: { allowUnscannable?: boolean; shows?: boolean } = {}): Promise<LoadedFile | undefined> {
    const { address, store } = this;
    if (address === undefined || !store) return undefined;
    const loading = new AbortController();
    this.#loading?.abort();
    this.#loading = loading;
    const { allowUnscannable, shows } = options;
    const onProgress = (loaded: number, total?: number) => (this.progress = total ? Math.min(1, loaded / total) : 0);
    try {
      if (shows) this.progress = 0;
      const file = await store.files.load(address, {
        signal: loading.signal,
        allowUnscannable,
        onProgress: shows ? onProgress : undefined,
      });
      return loading.signal.aborted ? undefined : file;
    } catch (thrown) {
      if (!loading.signal.aborted && !isAbort(toWebexError(thrown))) this.problem = explainFileError(thrown);
      return undefined;
    } finally {
      if (this.#loading === loading) {
        this.#loading = undefined;
        this.progress = undefined;
      }
    }
  }

  async #download(allowUnscannable = false): Promise<void> {
    const file = await this.#load({ allowUnscannable, shows: true });
    if (file) save(file.blob, file.name || this.#name);
  }

  #release(): void {
    this.#loading?.abort();
    this.#loading = undefined;
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = undefined;
  }

  readonly #onRetry = (): void => {
    this.problem = undefined;
  };

  readonly #onCancel = (): void => {
    this.#loading?.abort();
  };

  readonly #onPlay = async (): Promise<void> => {
    const file = await this.#load({ shows: true });
    if (file && this.isConnected) this.url = URL.createObjectURL(new Blob([file.blob], { type: file.contentType }));
  };

  readonly #onOpen = async (): Promise<void> => {
    const { url } = this;
    if (!url) return;
    const { openLightbox } = await import('./lightbox.ts');
    if (this.url === url) openLightbox(this.renderRoot, { url, name: this.#name, onDownload: () => this.#download() });
  };
}

define('webex-file', WebexFile);

declare global {
  interface HTMLElementTagNameMap {
    'webex-file': WebexFile;
  }
}
