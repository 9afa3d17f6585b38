/**
 * What the simulated cloud remembers, as plain data. Keys are internal (UUIDs, never public ids) and times are
 * milliseconds since 1970. Indexes live in the tables beside this file.
 */
export interface OrganizationRecord {
  id: string;
  displayName: string;
  created: number;
  /** E-mail domain whose directory is synchronised. */
  domain: string;
}

export type PersonStatus =
  | 'active'
  | 'call'
  | 'DoNotDisturb'
  | 'inactive'
  | 'meeting'
  | 'OutOfOffice'
  | 'pending'
  | 'presenting'
  | 'unknown';

export interface PersonRecord {
  id: string;
  type: 'person' | 'bot' | 'appuser';
  organizationId: string;
  displayName: string;
  firstName?: string;
  lastName?: string;
  nickName?: string;
  /** Always exactly one; lower case. */
  email: string;
  /** Absolute URL of a PNG. */
  avatar?: string;
  title?: string;
  department?: string;
  timezone?: string;
  manager?: string;
  managerId?: string;
  extension?: string;
  locationId?: string;
  phoneNumbers?: Array<{ type: string; value: string; primary?: boolean }>;
  sipAddresses?: Array<{ type: string; value: string; primary?: boolean }>;
  addresses?: Array<Record<string, string>>;
  siteUrls?: string[];
  /** Names of `roles`, such as `admin` and `complianceOfficer`. */
  roles: string[];
  licenses: string[];
  status: PersonStatus;
  lastActivity?: number;
  invitePending: boolean;
  loginEnabled: boolean;
  created: number;
  lastModified: number;
}

export interface RoomRecord {
  id: string;
  type: 'group' | 'direct';
  /** Empty for 1:1 rooms, whose title depends on who looks. */
  title: string;
  teamId?: string;
  /** Archived rooms of a team stay, but nobody can post there. */
  isArchived?: boolean;
  isLocked: boolean;
  isPublic: boolean;
  isAnnouncementOnly: boolean;
  isReadOnly: boolean;
  description?: string;
  classificationId?: string;
  madePublic?: number;
  creatorId: string;
  /** The organization that owns the room. */
  ownerId: string;
  created: number;
  lastActivity: number;
}

export interface MembershipRecord {
  roomId: string;
  personId: string;
  isModerator: boolean;
  isRoomHidden: boolean;
  created: number;
  /** Last message this member has read, as read receipts tell. */
  lastSeenId?: string;
  lastSeenAt?: number;
}

export interface FileRecord {
  name: string;
  contentType: string;
  /** The bytes, or a function that makes them when they are first asked for. */
  content: Uint8Array<ArrayBuffer> | (() => Uint8Array<ArrayBuffer>);
  /** What the malware scan will find. */
  verdict: 'clean' | 'infected' | 'unscannable';
  /** Until then the scan is running. */
  scannedAt: number;
}

export interface MessageRecord {
  id: string;
  roomId: string;
  personId: string;
  parentId?: string;
  text?: string;
  markdown?: string;
  files?: FileRecord[];
  attachments?: Array<{ contentType: string; content?: unknown; contentUrl?: string }>;
  mentionedPeople?: string[];
  mentionedGroups?: string[];
  created: number;
  updated?: number;
  /** How often it was edited. */
  edits: number;
  /** Breaks ties between messages of the same millisecond. */
  order: number;
}

export interface TeamRecord {
  id: string;
  name: string;
  description?: string;
  creatorId: string;
  created: number;
  generalRoomId: string;
}

export interface TeamMembershipRecord {
  teamId: string;
  personId: string;
  isModerator: boolean;
  created: number;
}

export interface AttachmentActionRecord {
  id: string;
  type: 'submit';
  messageId: string;
  roomId: string;
  personId: string;
  inputs: Record<string, unknown>;
  created: number;
}

export interface WebhookRecord {
  id: string;
  name: string;
  targetUrl: string;
  resource: string;
  event: string;
  filter?: string;
  secret?: string;
  status: 'active' | 'inactive';
  ownedBy: 'creator' | 'org';
  organizationId: string;
  creatorId: string;
  applicationId: string;
  created: number;
}

export interface TabRecord {
  id: string;
  roomId: string;
  displayName: string;
  contentUrl: string;
  creatorId: string;
  created: number;
}

export interface LinkedFolderRecord {
  id: string;
  roomId: string;
  driveId: string;
  itemId: string;
  displayName: string;
  contentUrl: string;
  defaultFolder: boolean;
  creatorId: string;
  created: number;
}

/** An OAuth client: an integration, a service app, a guest issuer or a bot. */
export interface ApplicationRecord {
  /** The client id: `C` and 64 hex digits. */
  id: string;
  type: 'integration' | 'serviceApp' | 'guestIssuer' | 'bot';
  name: string;
  secret: string;
  organizationId: string;
  /** The machine account behind a service app or a bot. */
  personId?: string;
  redirectUris: string[];
  scopes: string[];
}
