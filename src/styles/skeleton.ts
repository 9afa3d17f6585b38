import { css } from 'lit';

/** `class="skeleton"` on an empty box: what stands where content is loading. Its container is `aria-busy`. */
export const skeleton = css`
  .skeleton {
    border-radius: var(--webex-radius-small);
    background: var(--webex-color-selected);
    animation: skeleton 1.2s ease-in-out infinite alternate;
  }
  .skeleton.round {
    border-radius: 50%;
  }
  @keyframes skeleton {
    to {
      opacity: 0.4;
    }
  }
  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid GrayText;
    }
  }
`;
