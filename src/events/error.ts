import type { WebexError } from '../errors.ts';

/** Something failed. It is also shown in the elements; listen to log it. Bubbles. */
export class WebexErrorEvent extends Event {
  static readonly eventName = 'webex-error';
  readonly error: WebexError;

  constructor(error: WebexError) {
    super(WebexErrorEvent.eventName, { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-error': WebexErrorEvent;
  }
}
