import { css } from 'lit';

/** The colours are Momentum's for avatars: white is readable on each of them, in light and in dark. */
export const avatarStyles = css`
  :host {
    --size: var(--webex-avatar-size, 32px);
    display: inline-block;
    flex: none;
    inline-size: var(--size);
    block-size: var(--size);
    vertical-align: middle;
  }
  .avatar {
    position: relative;
    display: grid;
    inline-size: var(--size);
    block-size: var(--size);
    user-select: none;
  }
  .face {
    grid-area: 1 / 1;
    display: grid;
    place-items: center;
    overflow: hidden;
    border-radius: var(--webex-avatar-radius, 50%);
    background: var(--webex-color-selected);
    color: var(--webex-color-text-secondary);
    font-size: calc(var(--size) * 0.4);
    font-weight: var(--webex-weight-medium);
    line-height: 1;
  }
  .space .face {
    border-radius: var(--webex-avatar-radius, 28%);
  }
  .face > * {
    grid-area: 1 / 1;
  }
  .face > .icon {
    inline-size: 60%;
    block-size: 60%;
  }
  .face > img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .face > img:not(.loaded) {
    visibility: hidden;
  }
  .colored {
    color: #fff;
  }
  .color-0 {
    background: #08599c;
  }
  .color-1 {
    background: #066070;
  }
  .color-2 {
    background: #735107;
  }
  .color-3 {
    background: #416116;
  }
  .color-4 {
    background: #12615a;
  }
  .color-5 {
    background: #9c3202;
  }
  .color-6 {
    background: #a12a3a;
  }
  .color-7 {
    background: #932099;
  }
  .color-8 {
    background: #535573;
  }
  .color-9 {
    background: #643abd;
  }
  .presence {
    position: absolute;
    inset-block-end: calc(var(--size) * -0.04);
    inset-inline-end: calc(var(--size) * -0.04);
    inline-size: max(12px, calc(var(--size) * 0.36));
    block-size: max(12px, calc(var(--size) * 0.36));
    border-radius: 50%;
    padding: 1px;
    background: var(--webex-avatar-surface, var(--webex-color-background));
    fill: var(--webex-color-presence-away);
  }
  .active {
    fill: var(--webex-color-presence-active);
  }
  .busy {
    border-radius: 25%;
    fill: var(--webex-color-presence-busy);
  }
  .dnd {
    fill: var(--webex-color-presence-dnd);
  }
  @media (forced-colors: active) {
    .face {
      border: 1px solid CanvasText;
    }
    .presence {
      background: Canvas;
      fill: CanvasText;
    }
  }
`;
