/** A launcher was opened or closed. Does not bubble. */
export class WebexLauncherToggleEvent extends Event {
  static readonly eventName = 'webex-launcher-toggle';
  readonly open: boolean;

  constructor(open: boolean) {
    super(WebexLauncherToggleEvent.eventName);
    this.open = open;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-launcher-toggle': WebexLauncherToggleEvent;
  }
}
