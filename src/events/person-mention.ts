/** Somebody wants to mention a person in what they write. Bubbles; cancel it to do so elsewhere. */
export class WebexPersonMentionEvent extends Event {
  static readonly eventName = 'webex-person-mention';
  readonly personId: string;
  readonly name: string;

  constructor(personId: string, name: string) {
    super(WebexPersonMentionEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.personId = personId;
    this.name = name;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-person-mention': WebexPersonMentionEvent;
  }
}
