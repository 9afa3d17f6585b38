/** The resources that a page does not read before it shows its first messages. */
export { attachmentActions } from './attachment-action.ts';
export { classifications } from './classification.ts';
export { events } from './event.ts';
export { memberships } from './membership.ts';
export { spaceTabs } from './space-tab.ts';
export { teamMemberships } from './team-membership.ts';
export { teams } from './team.ts';
export { webhooks } from './webhook.ts';
