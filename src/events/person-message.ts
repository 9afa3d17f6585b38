/** Somebody wants to write to a person. Bubbles; cancel it to open the conversation of two elsewhere. */
export class WebexPersonMessageEvent extends Event {
  static readonly eventName = 'webex-person-message';
  readonly personId: string;

  constructor(personId: string) {
    super(WebexPersonMessageEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.personId = personId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-person-message': WebexPersonMessageEvent;
  }
}
