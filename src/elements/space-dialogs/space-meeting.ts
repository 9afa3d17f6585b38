import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { WebexHttpError } from '../../errors.ts';
import { define } from '../../internal/define.ts';
import { openDialog, WebexDialog } from '../../internal/dialog.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { spaceManagement as words } from '../../locales/en/space-management.ts';
import type { SpaceMeeting } from '../../resources/index.ts';
import { secureAddress } from '../../store/secure-address.ts';

/**
 * How to meet in a space, for those whom Webex tells.
 *
 * @internal
 */
export class WebexSpaceMeetingDialog extends WebexDialog {
  static override styles = [
    ...WebexDialog.styles,
    css`
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: calc(var(--webex-space) * 2) calc(var(--webex-space) * 4);
        margin: 0 0 calc(var(--webex-space) * 4);
      }
      dt {
        color: var(--webex-color-text-secondary);
      }
      dd {
        margin: 0;
      }
      a {
        color: var(--webex-color-text-accent);
      }
    `,
  ];

  spaceId = '';
  @state() private meeting: SpaceMeeting | 'none' | undefined;

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.store?.spaces.meeting(this.spaceId).then(
      (meeting) => (this.meeting = meeting),
      (thrown: unknown) => {
        this.meeting = 'none';
        // Not to be had is not a failure: Webex has ended these calls for most.
        if (!(thrown instanceof WebexHttpError) || thrown.status >= 500) this.showProblem(thrown);
      },
    );
  }

  protected override get heading(): string {
    return words.meetingTitle(displayText(this.store?.spaces.get(this.spaceId).value?.title ?? ''));
  }

  protected override renderBody(): TemplateResult {
    const { meeting } = this;
    if (meeting === undefined) return html`<p aria-busy="true">${words.loading}</p>`;
    if (meeting === 'none') return html`<p>${words.noMeeting}</p>`;
    const link = meeting.meetingLink && secureAddress(meeting.meetingLink);
    const phones = [meeting.callInTollNumber, meeting.callInTollFreeNumber].filter(Boolean).join(', ');
    return html`<dl>
      ${link ? row(words.meetingLink, html`<a href=${link} target="_blank" rel="noopener noreferrer">${link}</a>`) : nothing}
      ${meeting.meetingNumber ? row(words.meetingNumber, displayText(meeting.meetingNumber)) : nothing}
      ${meeting.sipAddress ? row(words.meetingSip, displayText(meeting.sipAddress)) : nothing}
      ${phones ? row(words.meetingPhone, displayText(phones)) : nothing}
    </dl>`;
  }
}

const row = (term: string, value: unknown): TemplateResult =>
  html`<dt>${term}</dt>
    <dd>${value}</dd>`;

define('webex-space-meeting-dialog', WebexSpaceMeetingDialog);

export const openMeeting = (host: WebexElement, spaceId: string): Promise<boolean> =>
  openDialog(host, Object.assign(document.createElement('webex-space-meeting-dialog'), { spaceId }));

declare global {
  interface HTMLElementTagNameMap {
    'webex-space-meeting-dialog': WebexSpaceMeetingDialog;
  }
}
