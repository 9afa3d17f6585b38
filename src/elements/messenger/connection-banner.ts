import { css, html, nothing, type TemplateResult } from 'lit';
import { ConnectionNoticeController } from '../../internal/connection-notice-controller.ts';
import { define } from '../../internal/define.ts';
import { WebexElement } from '../../internal/webex-element.ts';

/**
 * What people should know of the connection and of what their sign-in may do.
 *
 * @internal
 */
export class WebexConnectionBanner extends WebexElement {
  static override styles = css`
    .banner {
      display: flex;
      flex: none;
      align-items: center;
      justify-content: center;
      gap: calc(var(--webex-space) * 2);
      padding: var(--webex-space) calc(var(--webex-space) * 4);
      background: var(--webex-color-background-info);
      font-size: var(--webex-font-size-small);
      text-align: center;
    }
    .banner.warning {
      background: var(--webex-color-background-warning);
    }
  `;

  readonly #notice = new ConnectionNoticeController(this);

  /** What screen readers are told stands beside what changes each second, so that they are told once. */
  protected override render(): TemplateResult {
    const notice = this.store && this.#notice.read(this.store);
    return html`
      <div class="visually-hidden" role="status">${notice?.spoken ?? notice?.text}</div>
      ${
        notice
          ? html`<div class="banner ${notice.isWarning ? 'warning' : ''}" part="banner" aria-hidden="true">
              ${notice.text}
            </div>`
          : nothing
      }
    `;
  }
}

define('webex-connection-banner', WebexConnectionBanner);

declare global {
  interface HTMLElementTagNameMap {
    'webex-connection-banner': WebexConnectionBanner;
  }
}
