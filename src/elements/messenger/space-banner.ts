import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { displayText } from '../../content/display-text.ts';
import { define } from '../../internal/define.ts';
import { announcementIcon } from '../../internal/icons/announcement.ts';
import { externalIcon } from '../../internal/icons/external.ts';
import { lockIcon } from '../../internal/icons/lock.ts';
import { publicSpaceIcon } from '../../internal/icons/public-space.ts';
import { secureIcon } from '../../internal/icons/secure.ts';
import { WebexElement } from '../../internal/webex-element.ts';
import { spaceBanner as words } from '../../locales/en/space-banner.ts';
import type { Space } from '../../resources/index.ts';

/**
 * What people should know of a space before they write in it: who reads along, who may write, how confidential it is.
 *
 * @internal
 */
export class WebexSpaceBanner extends WebexElement {
  static override styles = css`
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--webex-space) calc(var(--webex-space) * 4);
      margin: 0;
      border-block-end: 1px solid var(--webex-color-border);
      padding: var(--webex-space) calc(var(--webex-space) * 4);
      color: var(--webex-color-text-secondary);
      font-size: var(--webex-font-size-small);
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: var(--webex-space);
      min-inline-size: 0;
    }
    .external {
      color: var(--webex-color-text-warning);
    }
    .icon {
      inline-size: 14px;
      block-size: 14px;
    }
  `;

  @property({ attribute: false }) spaceId: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { store, spaceId } = this;
    if (!store || !spaceId) return;
    const space = store.spaces.get(spaceId).value;
    if (space?.classificationId) void store.classifications.load();
    // Who reads along is known from the members alone.
    if (space?.type === 'group' && (changed.has('spaceId') || changed.has('store')))
      void store.members.of(spaceId).load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const space = this.spaceId ? this.store?.spaces.get(this.spaceId).value : undefined;
    const notes = space ? this.#notesOf(space) : [];
    return notes.length === 0
      ? nothing
      : html`<ul aria-label=${words.label}>
          ${notes}
        </ul>`;
  }

  #notesOf(space: Space): TemplateResult[] {
    const store = this.store!;
    const notes: TemplateResult[] = [];
    const orgId = store.session.me.value?.orgId;
    const classification = store.classifications.of(space.classificationId);
    if (classification) notes.push(note(secureIcon(), displayText(classification.title), classification.description));
    const isForeign = orgId !== undefined && space.ownerId !== undefined && space.ownerId !== orgId;
    if (isForeign) notes.push(note(externalIcon(), words.foreign, undefined, 'external'));
    else if (orgId !== undefined && this.#hasOthersThan(orgId, space))
      notes.push(note(externalIcon(), words.external, undefined, 'external'));
    if (space.isReadOnly) notes.push(note(lockIcon(), words.readOnly));
    if (space.isAnnouncementOnly) notes.push(note(announcementIcon(), words.announcement));
    else if (space.isLocked) notes.push(note(lockIcon(), words.moderated));
    if (space.isPublic) notes.push(note(publicSpaceIcon(), words.public));
    return notes;
  }

  #hasOthersThan(orgId: string, { id }: Space): boolean {
    const members = this.store!.members.peek(id)?.list.value ?? [];
    return members.some(
      ({ personOrgId, personEmail }) =>
        personOrgId !== undefined && personOrgId !== orgId && !/@(?:webex\.bot|sparkbot\.io)$/i.test(personEmail),
    );
  }
}

const note = (icon: TemplateResult, text: string, title?: string, kind = ''): TemplateResult =>
  html`<li class=${kind} title=${title ?? nothing}>${icon}<bdi class="truncated">${text}</bdi></li>`;

define('webex-space-banner', WebexSpaceBanner);

declare global {
  interface HTMLElementTagNameMap {
    'webex-space-banner': WebexSpaceBanner;
  }
}
