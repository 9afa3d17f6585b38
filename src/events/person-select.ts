/** Somebody chose a person: a member, an author, a mention. Bubbles; cancel it to show something of your own. */
export class WebexPersonSelectEvent extends Event {
  static readonly eventName = 'webex-person-select';
  readonly personId: string;

  constructor(personId: string) {
    super(WebexPersonSelectEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.personId = personId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-person-select': WebexPersonSelectEvent;
  }
}
