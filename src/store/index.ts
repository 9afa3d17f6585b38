export * from './store.ts';
export type { Capabilities, Refusable } from './capabilities.ts';
export type { Arrival } from './changes.ts';
export type { DirectSpaces, Partner } from './direct-spaces.ts';
export type { Favorites } from './favorites.ts';
export type { PagedList } from './paged-list.ts';
export { refusalIn, type SpaceAction, type SpaceRefusal, type SpaceViewer } from './space-rights.ts';
export type { SpaceTabs, TabContents } from './space-tabs.ts';
export type { Teams } from './teams.ts';
export type { AnyMembership, MemberList } from './member-list.ts';
export type { MemberLists, MembershipFact } from './member-lists.ts';
export type { Members } from './members.ts';
export {
  refusalAmongMembers,
  type MembershipAction,
  type MembershipCase,
  type MembershipRefusal,
} from './membership-rights.ts';
export type { TeamMembers } from './team-members.ts';
export type { Messages, MessageToSend } from './messages.ts';
export type { Drafts } from './drafts.ts';
export type { Outbox, OutboxDraft, OutboxEntry, OutboxPersistence, OutboxStatus } from './outbox.ts';
export type { People } from './people.ts';
export type { ReadMarkers, Unread } from './read-markers.ts';
export type { Receipt, Receipts } from './receipts.ts';
export type { ConnectionStatus, Session, SessionStatus } from './session.ts';
export type { Spaces } from './spaces.ts';
export type { Typing } from './typing.ts';
export type { Timeline } from './timeline.ts';
export type { LoadStatus } from './loading.ts';
export type { ReadonlySignal } from './reactive.ts';
