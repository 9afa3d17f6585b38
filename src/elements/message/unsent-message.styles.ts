import { css } from 'lit';

export const unsentMessageStyles = css`
  .words,
  .kind,
  .name {
    opacity: 0.6;
  }
  .card {
    margin-block: var(--webex-space);
  }
  .delivery {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: calc(var(--webex-space) * 1.5) calc(var(--webex-space) * 3);
    font-size: var(--webex-font-size-small);
    color: var(--webex-color-text-secondary);
  }
  .delivery > .icon {
    inline-size: 16px;
    block-size: 16px;
    margin-inline-end: calc(var(--webex-space) * -1.5);
  }
  .delivery.wrong {
    color: var(--webex-color-text-error);
  }
`;
