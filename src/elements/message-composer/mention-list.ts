import { html, nothing, type TemplateResult } from 'lit';
import { peopleIcon } from '../../internal/icons.ts';
import { composer as strings } from '../../locales/en/composer.ts';
import type { Store } from '../../store/store.ts';
import '../avatar/avatar.ts';
import type { MentionCandidate } from './mention-candidates.ts';

export { findCandidates } from './mention-candidates.ts';

export interface MentionListOptions {
  store: Store;
  candidates: readonly MentionCandidate[];
  active: number;
  choose: (candidate: MentionCandidate) => void;
}

/** Whom a mention could mean. The focus stays in the field, which names the active option. */
export const renderMentionList = ({ store, candidates, active, choose }: MentionListOptions): TemplateResult => html`
  ${candidates.map(
    (candidate, index) =>
      html`<div
        class="option"
        id="mention-${index}"
        role="option"
        aria-selected=${index === active ? 'true' : 'false'}
        @pointerdown=${keepFocus}
        @click=${() => choose(candidate)}
      >
        ${
          candidate.personId === undefined
            ? html`<span class="everybody">${peopleIcon()}</span>`
            : html`<webex-avatar person-id=${candidate.personId} .store=${store} aria-hidden="true"></webex-avatar>`
        }
        <span class="who">
          <bdi class="truncated">${candidate.label}</bdi>
          <span class="address truncated"
            >${candidate.personId === undefined ? strings.everybodyHint : (candidate.email ?? nothing)}</span
          >
        </span>
      </div>`,
  )}
`;

const keepFocus = (event: Event): void => event.preventDefault();
