import { messages } from './message.ts';
import type * as others from './others.ts';
import { people } from './person.ts';
import { spaces } from './space.ts';

type Others = typeof others;

/** A resource that is read by code which comes with its first request. */
const later = <Name extends keyof Others>(path: string, name: Name) => ({
  path,
  load: async (): Promise<Others[Name]> => (await import('./others.ts'))[name],
});

/** Every resource of Webex messaging. The REST client has one property for each. */
export const resources = {
  spaces,
  messages,
  people,
  memberships: later('/memberships', 'memberships'),
  teams: later('/teams', 'teams'),
  teamMemberships: later('/team/memberships', 'teamMemberships'),
  attachmentActions: later('/attachment/actions', 'attachmentActions'),
  webhooks: later('/webhooks', 'webhooks'),
  spaceTabs: later('/room/tabs', 'spaceTabs'),
  events: later('/events', 'events'),
  classifications: later('/classifications', 'classifications'),
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
