import { MembershipsTable } from './memberships-table.ts';
import { MessagesTable } from './messages-table.ts';
import { PeopleTable } from './people-table.ts';
import type {
  ApplicationRecord,
  AttachmentActionRecord,
  LinkedFolderRecord,
  MembershipRecord,
  OrganizationRecord,
  TabRecord,
  TeamMembershipRecord,
  TeamRecord,
  WebhookRecord,
} from './records.ts';
import { RoomsTable } from './rooms-table.ts';

/** Everything the cloud remembers. Only the rules in `resources/` and the seeds write to it. */
export class State {
  readonly organizations = new Map<string, OrganizationRecord>();
  readonly people = new PeopleTable();
  readonly rooms = new RoomsTable();
  readonly memberships = new MembershipsTable<MembershipRecord>((membership) => membership.roomId);
  readonly messages = new MessagesTable();
  readonly teams = new Map<string, TeamRecord>();
  readonly teamMemberships = new MembershipsTable<TeamMembershipRecord>((membership) => membership.teamId);
  readonly attachmentActions = new Map<string, AttachmentActionRecord>();
  readonly webhooks = new Map<string, WebhookRecord>();
  readonly tabs = new Map<string, TabRecord>();
  readonly linkedFolders = new Map<string, LinkedFolderRecord>();
  readonly applications = new Map<string, ApplicationRecord>();

  organizationOfDomain(domain: string): OrganizationRecord | undefined {
    for (const organization of this.organizations.values()) {
      if (organization.domain === domain.toLowerCase()) return organization;
    }
    return undefined;
  }

  /** The whole state as plain JSON, for tests that compare before and after. Costs time in proportion to its size. */
  snapshot(): Record<string, unknown> {
    const rooms = [...this.rooms.values()];
    const teams = [...this.teams.values()];
    return {
      organizations: [...this.organizations.values()],
      people: [...this.people.values()],
      rooms,
      memberships: rooms.flatMap((room) => [...this.memberships.inGroup(room.id)]),
      messages: rooms.flatMap((room) => [...this.messages.inRoom(room.id)].map(withoutBytes)),
      teams,
      teamMemberships: teams.flatMap((team) => [...this.teamMemberships.inGroup(team.id)]),
      attachmentActions: [...this.attachmentActions.values()],
      webhooks: [...this.webhooks.values()],
      tabs: [...this.tabs.values()],
      linkedFolders: [...this.linkedFolders.values()],
    };
  }

  /** How much of each kind there is. */
  summary(): Record<string, number> {
    return {
      organizations: this.organizations.size,
      people: this.people.size,
      rooms: this.rooms.size,
      memberships: this.memberships.size,
      messages: this.messages.size,
      teams: this.teams.size,
      teamMemberships: this.teamMemberships.size,
      attachmentActions: this.attachmentActions.size,
      webhooks: this.webhooks.size,
      tabs: this.tabs.size,
      linkedFolders: this.linkedFolders.size,
    };
  }
}

function withoutBytes<M extends { files?: Array<{ content: unknown }> }>(message: M): unknown {
  return message.files
    ? { ...message, files: message.files.map((file) => ({ ...file, content: undefined })) }
    : message;
}
