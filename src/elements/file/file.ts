import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { fileExtension, formatFileSize } from '../../content/file-name.ts';
import { fileKind, type FileKind } from '../../content/file-type.ts';
import { isDrawable, readImageHeader } from '../../content/image-header.ts';
import { isAbort, toWebexError } from '../../errors.ts';
import { announce } from '../../internal/announcer.ts';
import { define } from '../../internal/define.ts';
import { closeIcon, downloadIcon, fileLockedIcon, fileMissingIcon, fileVideoIcon } from '../../internal/icons.ts';
import { warnOfMissingChunk } from '../../internal/warn-of-missing-chunk.ts';
import { locale } from '../../locales/locale.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { files as words } from '../../locales/en/files.ts';
import type { LoadedFile } from '../../store/files.ts';
import { buttons } from '../../styles/buttons.ts';
import { skeleton } from '../../styles/skeleton.ts';
import { iconOf } from './file-icon.ts';
import { FileLoading, type FileLoadingOptions } from './file-loading.ts';
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
  /** Address in memory of what is shown. */
  @state() private url: string | undefined;
  /** Why it is not shown after all: it is no picture, too large to be one, or nothing that plays here. */
  @state() private refused: string | undefined;

  readonly #loading = new FileLoading(this);
  /** The address whose preview was asked for. */
  #pictured: string | undefined;
  /** What could not be had was to be saved. */
  #isDownload = false;
  #pictureSize: { width: number; height: number } | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release();
  }

  /** Where a button that had the focus is not there any more. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('address') || changed.has('store')) {
      this.#release();
      this.details = this.address === undefined ? undefined : this.store?.files.known(this.address);
      this.#loading.problem = undefined;
      this.#isDownload = false;
      this.refused = undefined;
    }
    if (this.#kind === 'image' && (this.details?.size ?? 0) > mostUnaskedBytes) this.refused ??= words.tooLarge;
  }

  protected override updated(): void {
    if (!this.isConnected || this.#loading.problem) return;
    if (!this.details) void this.#readDetails();
    else if (this.#kind === 'image' && !this.url && !this.refused) void this.#showPicture();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.address === undefined) return nothing;
    const { problem } = this.#loading;
    if (problem) return this.#renderProblem(problem);
    if (!this.details) return this.#renderSkeleton();
    if (this.#kind === 'image' && !this.refused) return this.#renderPicture();
    if (this.url) return this.#renderPlayer(this.url);
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

  #renderPlayer(url: string) {
    const name = this.#name;
    return html`${
        this.#kind === 'video'
          ? html`<video
              src=${url}
              controls
              autoplay
              playsinline
              aria-label=${name}
              @error=${this.#onUnplayable}
            ></video>`
          : html`<audio src=${url} controls autoplay aria-label=${name} @error=${this.#onUnplayable}></audio>`
      }
      <div class="caption"><bdi class="truncated">${name}</bdi>${this.#renderDownload(name)}</div>`;
  }

  #renderCard() {
    const name = this.#name;
    const { icon, color } = iconOf(this.#kind, name);
    const facts = [fileExtension(name).toUpperCase(), formatFileSize(this.details?.size, locale.value)];
    const plays = (this.#kind === 'video' || this.#kind === 'audio') && !this.refused;
    return html`<div class="card" part="card">
      <span class="kind ${color}">${icon}</span>
      <span class="text">
        <bdi class="name truncated" title=${name}>${name}</bdi>
        ${
          this.#renderProgress(name) ??
          html`<span class="details"
            >${facts.filter(Boolean).join(' · ')}${this.refused ? ` · ${this.refused}` : nothing}</span
          >`
        }
      </span>
      ${
        plays && this.#loading.progress === undefined
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

  #renderProgress(name: string): TemplateResult | undefined {
    const { progress } = this.#loading;
    if (progress === undefined) return undefined;
    const percent = new Intl.NumberFormat(locale.value, { style: 'percent' }).format(progress);
    return html`<span class="details" aria-hidden="true">${words.downloading(percent)}</span>
      <progress .value=${progress} max="1" aria-label=${words.progressOf(name)}></progress>`;
  }

  /** One button for both, which keeps the focus. */
  #renderDownload(name: string) {
    const isRunning = this.#loading.progress !== undefined;
    const label = isRunning ? words.cancelDownload(name) : words.download(name);
    return html`<button
      class="icon-button"
      aria-label=${label}
      title=${label}
      @click=${() => (isRunning ? this.#cancel() : this.#download())}
    >
      ${isRunning ? closeIcon() : downloadIcon()}
    </button>`;
  }

  #renderProblem({ text, help }: FileProblem) {
    const name = this.#name;
    const progress = this.#renderProgress(name);
    return html`<div class="card" part="card">
      <span class="kind">${help === 'retry' ? fileMissingIcon() : fileLockedIcon()}</span>
      <span class="text">
        ${this.details ? html`<bdi class="name truncated">${name}</bdi>` : nothing}
        ${progress ?? html`<span class="details ${help === 'none' ? 'problem' : ''}">${text}</span>`}
        ${help === 'retry' ? html`<button class="link-button" @click=${this.#onRetry}>${words.retry}</button>` : nothing}
        ${
          help === 'anyway'
            ? html`<button
                class="link-button"
                @click=${() => (progress ? this.#cancel() : this.#download({ allowUnscannable: true }))}
              >
                ${progress ? words.cancel : words.downloadAnyway}
              </button>`
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
      if (address === this.address && store === this.store) this.details = details;
    } catch (thrown) {
      if (address !== this.address || store !== this.store || isAbort(toWebexError(thrown))) return;
      this.#loading.problem = explainFileError(thrown);
      this.requestUpdate();
    }
  }

  async #showPicture(): Promise<void> {
    const { address } = this;
    if (address === undefined || this.#pictured === address) return;
    this.#pictured = address;
    const file = await this.#load();
    if (!file) return;
    const header = readImageHeader(new Uint8Array(await file.blob.slice(0, 65_536).arrayBuffer()));
    if (!this.isConnected || this.#pictured !== address) return;
    if (!isDrawable(header)) {
      this.refused = words.broken;
      return;
    }
    const scale = Math.min(1, previewHeight / header.height);
    this.#pictureSize = { width: Math.round(header.width * scale), height: Math.round(header.height * scale) };
    // The type is what the bytes say, whatever the file is called.
    this.url = URL.createObjectURL(new Blob([file.blob], { type: header.type }));
  }

  async #load(options?: FileLoadingOptions): Promise<LoadedFile | undefined> {
    const { address, store } = this;
    return address === undefined || !store ? undefined : this.#loading.load(store, address, options);
  }

  async #download(options?: FileLoadingOptions): Promise<void> {
    const name = this.#name;
    announce(this, words.progressOf(name));
    const file = await this.#load({ ...options, shows: true });
    if (file) {
      save(file.blob, file.name || name);
      announce(this, words.downloaded(file.name || name));
    } else if (this.#loading.problem) {
      this.#isDownload = true;
      announce(this, this.#loading.problem.text);
    }
  }

  #cancel(): void {
    this.#loading.cancel();
    announce(this, words.cancelled);
  }

  #release(): void {
    this.#loading.cancel();
    this.#pictured = undefined;
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = undefined;
  }

  readonly #onRetry = (): void => {
    this.#loading.problem = undefined;
    if (this.#isDownload) void this.#download();
    else this.#pictured = undefined;
    this.#isDownload = false;
    this.requestUpdate();
  };

  readonly #onPlay = async (): Promise<void> => {
    const file = await this.#load({ shows: true });
    if (!file || !this.isConnected) return;
    this.url = URL.createObjectURL(new Blob([file.blob], { type: file.contentType }));
    await this.updateComplete;
    // The button that was pressed is not there any more.
    this.renderRoot.querySelector<HTMLMediaElement>('video, audio')?.focus();
  };

  readonly #onUnplayable = (): void => {
    this.#release();
    this.refused = words.unplayable;
  };

  readonly #onOpen = async (): Promise<void> => {
    const { url } = this;
    if (!url) return;
    const lightbox = await import('./lightbox.ts').catch(warnOfMissingChunk);
    if (lightbox && this.url === url)
      lightbox.openLightbox(this.renderRoot, { url, name: this.#name, onDownload: () => this.#download() });
  };
}

define('webex-file', WebexFile);

declare global {
  interface HTMLElementTagNameMap {
    'webex-file': WebexFile;
  }
}
