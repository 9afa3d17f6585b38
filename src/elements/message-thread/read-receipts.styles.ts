import { css } from 'lit';

export const readReceiptStyles = css`
  .seen {
    --webex-avatar-size: 16px;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 2px;
    padding: 2px calc(var(--webex-space) * 4) 2px;
    line-height: 1.33;
  }
  .seen .more {
    font-size: var(--webex-font-size-small);
    color: var(--webex-color-text-secondary);
  }
`;
