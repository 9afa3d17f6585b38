/** Somebody who was chosen: a person Webex knows, or an e-mail address that nobody has yet. */
export interface PickedPerson {
  /** Nobody's where only the address is known. */
  personId?: string;
  email?: string;
  /** What stands for them: their name, or the address. */
  name: string;
}

/** Somebody changed who is chosen in a `<webex-people-picker>`. Does not bubble: listen on the picker. */
export class WebexPeopleChangeEvent extends Event {
  static readonly eventName = 'webex-people-change';
  readonly selected: readonly PickedPerson[];

  constructor(selected: readonly PickedPerson[]) {
    super(WebexPeopleChangeEvent.eventName);
    this.selected = selected;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-people-change': WebexPeopleChangeEvent;
  }
}
