import { css } from 'lit';

/** For what `marksOfKind` gives, in a `class="marks"`. */
export const personMarks = css`
  .marks {
    display: flex;
    gap: var(--webex-space);
    color: var(--webex-color-text-secondary);
  }
  .marks:empty {
    display: none;
  }
  .marks .external {
    color: var(--webex-color-text-warning);
  }
`;
