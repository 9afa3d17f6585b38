import { html, nothing, type TemplateResult } from 'lit';
import { displayText } from '../../content/display-text.ts';
import { formatRecent } from '../../internal/format.ts';
import { announcementIcon, lockIcon, mentionIcon, moreIcon } from '../../internal/icons.ts';
import { locale } from '../../locales/locale.ts';
import { spaceList as strings } from '../../locales/en/space-list.ts';
import type { Space } from '../../resources/index.ts';
import type { Unread } from '../../store/read-markers.ts';
import type { Store } from '../../store/store.ts';

export interface SpaceRow {
  isTabStop: boolean;
  /** Whether it is the one that is open. */
  isCurrent: boolean;
  /** What was said last there; absent until the list is painted. */
  lastWordsIn: ((store: Store, space: Space) => string) | undefined;
  /** What the other one in a conversation of two is doing; absent until the list is painted. */
  presenceIn: ((store: Store, space: Space) => string) | undefined;
  onSelect: (spaceId: string) => void;
  onContextMenu: (event: Event) => void;
  /** Absent where a space has no menu. */
  onMore: ((event: Event) => void) | undefined;
}

/** A space in the list: who or what, since when, what is unread, what was begun or said last; and its menu beside it. */
export const renderSpace = (
  store: Store,
  space: Space,
  { isTabStop, isCurrent, lastWordsIn, presenceIn, onSelect, onContextMenu, onMore }: SpaceRow,
): TemplateResult => {
  const title = displayText(space.title) || strings.untitled;
  const presence = presenceIn?.(store, space);
  const unread = isCurrent ? undefined : store.readMarkers.unread(space);
  return html`
    <button
      class="space ${unread ? 'unread' : ''}"
      data-key=${space.id}
      tabindex=${isTabStop ? 0 : -1}
      aria-current=${isCurrent ? 'true' : nothing}
      @click=${() => onSelect(space.id)}
      @contextmenu=${onContextMenu}
    >
      <webex-avatar space-id=${space.id} .store=${store} aria-hidden="true"></webex-avatar>
      <span class="words">
        <span class="line">
          <span class="name">
            <bdi class="truncated">${title}</bdi>
            ${presence ? html`<span class="visually-hidden">, ${presence}</span>` : nothing}
            ${space.isAnnouncementOnly ? renderMark(announcementIcon(), strings.announcement) : nothing}
            ${space.isLocked && !space.isAnnouncementOnly ? renderMark(lockIcon(), strings.locked) : nothing}
          </span>
          <time datetime=${space.lastActivity}>${formatRecent(Date.parse(space.lastActivity), locale.value)}</time>
        </span>
        ${renderLast(store, space, isCurrent, lastWordsIn?.(store, space))}
      </span>
      ${unread ? renderUnread(unread) : nothing}
    </button>
    ${
      onMore
        ? html`<button
            class="icon-button more"
            tabindex=${isTabStop ? 0 : -1}
            aria-label=${strings.more(title)}
            title=${strings.more(title)}
            aria-haspopup="menu"
            @click=${onMore}
          >
            ${moreIcon()}
          </button>`
        : nothing
    }
  `;
};

/** What was begun here, otherwise what was said last. */
const renderLast = (
  store: Store,
  space: Space,
  isCurrent: boolean,
  words: string | undefined,
): TemplateResult | typeof nothing => {
  void store.drafts.presence.value;
  const draft = isCurrent ? '' : displayText(store.drafts.get(space.id).slice(0, 200)).trim();
  if (draft)
    return html`<span class="last line"
      ><b class="draft">${strings.draft}</b> <bdi class="truncated">${draft}</bdi></span
    >`;
  return words ? html`<bdi class="last truncated">${words}</bdi>` : nothing;
};

/** Of a section that is closed. */
export const unreadOf = (spaces: readonly Space[], { readMarkers }: Store): Unread | undefined => {
  const unread = spaces.map((space) => readMarkers.unread(space)).filter((each) => each !== undefined);
  return unread.length > 0 ? { isMention: unread.some(({ isMention }) => isMention) } : undefined;
};

/** A number where it is known, a dot where it is not. */
export const renderUnread = ({ count, isMention }: Unread): TemplateResult => html`
  <span class="unread-marks" aria-hidden="true">
    ${isMention ? html`<span class="badge mention">${mentionIcon()}</span>` : nothing}
    ${count === undefined && isMention ? nothing : html`<span class="badge">${count && strings.atMost(count)}</span>`}
  </span>
  <span class="visually-hidden">
    , ${count === undefined ? strings.unread : strings.unreadCount(count)}${isMention ? `, ${strings.mention}` : ''}
  </span>
`;

const renderMark = (icon: TemplateResult, label: string): TemplateResult =>
  html`<span title=${label}>${icon}<span class="visually-hidden">, ${label}</span></span>`;
