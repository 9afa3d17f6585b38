/** Somebody chose a team. Cancel it to show the team elsewhere. Bubbles. */
export class WebexTeamSelectEvent extends Event {
  static readonly eventName = 'webex-team-select';
  readonly teamId: string;

  constructor(teamId: string) {
    super(WebexTeamSelectEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.teamId = teamId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'webex-team-select': WebexTeamSelectEvent;
  }
}
