import { attachmentActions } from './attachment-action.ts';
import { classifications } from './classification.ts';
import { events } from './event.ts';
import { memberships } from './membership.ts';
import { messages } from './message.ts';
import { people } from './person.ts';
import { spaceTabs } from './space-tab.ts';
import { spaces } from './space.ts';
import { teamMemberships } from './team-membership.ts';
import { teams } from './team.ts';
import { webhooks } from './webhook.ts';

/** Every resource of Webex messaging. The REST client has one property for each. */
export const resources = {
  spaces,
  messages,
  memberships,
  people,
  teams,
  teamMemberships,
  attachmentActions,
  webhooks,
  spaceTabs,
  events,
  classifications,
} as const;

export type Resources = typeof resources;
export type ResourceName = keyof Resources;

export type * from './attachment-action.ts';
export type * from './classification.ts';
export type * from './event.ts';
export type * from './membership.ts';
export type * from './message.ts';
export type * from './person.ts';
export type * from './resource.ts';
export type * from './space-meeting.ts';
export type * from './space-tab.ts';
export type * from './space.ts';
export type * from './team-membership.ts';
export type * from './team.ts';
export type * from './webhook.ts';
