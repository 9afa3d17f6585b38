import { css, html, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { define } from '../../internal/define.ts';
import { closeIcon, downloadIcon, searchIcon } from '../../internal/icons.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { files as words } from '../../locales/en/files.ts';
import { buttons } from '../../styles/buttons.ts';

export interface LightboxPicture {
  /** Address in memory; stays the caller's. */
  url: string;
  name: string;
  onDownload: () => void;
}

/** Shows a picture on the whole window, above everything. Gone again when it is closed. */
export const openLightbox = (parent: ParentNode, picture: LightboxPicture): void => {
  const lightbox = document.createElement('webex-lightbox');
  lightbox.picture = picture;
  parent.append(lightbox);
};

/** @internal */
export class WebexLightbox extends WebexElement {
  static override styles = [
    buttons,
    css`
      dialog {
        inline-size: 100vw;
        block-size: 100vh;
        block-size: 100dvh;
        max-inline-size: none;
        max-block-size: none;
        margin: 0;
        border: 0;
        padding: 0;
        background: #000000e6;
        color: #fffffff2;
        color-scheme: dark;
      }
      .frame {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        block-size: 100%;
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--webex-space);
        padding: calc(var(--webex-space) * 2) calc(var(--webex-space) * 3);
      }
      h2 {
        flex: 1;
        min-inline-size: 0;
        margin: 0;
        font: inherit;
        font-weight: var(--webex-weight-medium);
      }
      .stage {
        display: grid;
        overflow: auto;
        padding: calc(var(--webex-space) * 2);
        overscroll-behavior: contain;
      }
      img {
        display: block;
        margin: auto;
        max-inline-size: 100%;
        max-block-size: 100%;
        object-fit: contain;
        cursor: zoom-in;
      }
      .original {
        place-items: safe center;
      }
      .original > img {
        max-inline-size: none;
        max-block-size: none;
        cursor: zoom-out;
      }
      .fitted {
        overflow: hidden;
      }
    `,
  ];

  @property({ attribute: false }) picture: LightboxPicture | undefined;
  @state() private original = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    const { picture } = this;
    return html`<dialog
      aria-labelledby="name"
      @close=${() => this.remove()}
      @click=${this.#onClick}
      @keydown=${(event: Event) => event.stopPropagation()}
    >
      <div class="frame">
        <header>
          <h2 id="name" class="truncated"><bdi>${picture?.name}</bdi></h2>
          <button
            class="icon-button"
            aria-pressed=${this.original}
            aria-label=${words.zoomIn}
            title=${this.original ? words.zoomOut : words.zoomIn}
            @click=${this.#onZoom}
          >
            ${searchIcon()}
          </button>
          <button
            class="icon-button"
            aria-label=${words.download(picture?.name ?? '')}
            title=${words.download(picture?.name ?? '')}
            @click=${() => picture?.onDownload()}
          >
            ${downloadIcon()}
          </button>
          <button
            class="icon-button"
            aria-label=${words.close}
            title=${words.close}
            autofocus
            @click=${() => this.dialog.close()}
          >
            ${closeIcon()}
          </button>
        </header>
        <div class="stage ${this.original ? 'original' : 'fitted'}" tabindex=${this.original ? 0 : -1}>
          <img src=${picture?.url ?? ''} alt=${words.picture(picture?.name ?? '')} @click=${this.#onZoom} />
        </div>
      </div>
    </dialog>`;
  }

  readonly #onZoom = (event: Event): void => {
    event.stopPropagation();
    this.original = !this.original;
  };

  /** A click beside the picture closes it. */
  readonly #onClick = (event: MouseEvent): void => {
    if ((event.target as Element).matches('.stage')) this.dialog.close();
  };
}

define('webex-lightbox', WebexLightbox);

declare global {
  interface HTMLElementTagNameMap {
    'webex-lightbox': WebexLightbox;
  }
}
