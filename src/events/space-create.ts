import type { SpaceDraft } from '../resources/index.ts';

/** Somebody wants to make a space. Change `draft` to name or to classify it; cancel the event to make none. Bubbles. */
export class WebexSpaceCreateEvent extends Event {
  static readonly eventName = 'webex-space-create';
  draft: SpaceDraft;

  constructor(draft: SpaceDraft) {
    super(WebexSpaceCreateEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.draft = draft;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-space-create': WebexSpaceCreateEvent;
  }
}
