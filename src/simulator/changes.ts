import type {
  AttachmentActionRecord,
  LinkedFolderRecord,
  MembershipRecord,
  MessageRecord,
  PersonRecord,
  RoomRecord,
  TabRecord,
  TeamMembershipRecord,
  TeamRecord,
} from './state/records.ts';

/** The record that each kind of change carries. */
export interface ChangedRecords {
  messages: MessageRecord;
  memberships: MembershipRecord;
  rooms: RoomRecord;
  attachmentActions: AttachmentActionRecord;
  teams: TeamRecord;
  teamMemberships: TeamMembershipRecord;
  tabs: TabRecord;
  linkedFolders: LinkedFolderRecord;
  people: PersonRecord;
}

export type ChangedResource = keyof ChangedRecords;

/** `seen` is told for memberships alone, when a member has read up to `lastSeenId`. */
export type ChangeEvent = 'created' | 'updated' | 'deleted' | 'seen';

export interface ChangeOf<R extends ChangedResource> {
  resource: R;
  event: ChangeEvent;
  /** Key of the person who acted. */
  actorId: string;
  /** Milliseconds since 1970. */
  at: number;
  record: ChangedRecords[R];
  /** Of an update: a copy of the record as it was before. */
  before?: ChangedRecords[R];
  /** Keys of the people who may see it, those included whom it takes away from. */
  audience(): Iterable<string>;
}

/** One thing that happened in the cloud, told after it is stored. */
export type ChangeNotice = { [R in ChangedResource]: ChangeOf<R> }[ChangedResource];

/** The feed behind webhooks, the socket, compliance events and scripted people. */
export class Changes {
  readonly #listeners = new Set<(notice: ChangeNotice) => void>();

  /** Calls `listener` in the order in which things happen, within the request that caused them. */
  subscribe(listener: (notice: ChangeNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  publish<R extends ChangedResource>(notice: ChangeOf<R>): void {
    for (const listener of this.#listeners) {
      try {
        listener(notice as ChangeNotice);
      } catch (error) {
        // One bad listener must neither undo what is stored nor keep the others from hearing of it.
        console.error('A listener to the simulated cloud failed:', error);
      }
    }
  }
}
