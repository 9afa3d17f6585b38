/**
 * What a simulated cloud starts with, as plain data. People, spaces and messages refer to each other by `key`, a short
 * readable name that never leaves the simulator. Times are minutes before the moment the cloud is made, so that the
 * demo always looks like today.
 */
export interface Seed {
  organizations: SeedOrganization[];
  people: SeedPerson[];
  teams?: SeedTeam[];
  spaces?: SeedSpace[];
}

export interface SeedOrganization {
  key: string;
  displayName: string;
  /** E-mail domain whose directory is synchronised: unknown addresses in it answer 404 instead of an invitation. */
  domain: string;
}

export interface SeedPerson {
  key: string;
  displayName: string;
  email: string;
  organization: string;
  /** Default `person`. `appuser` is a guest. */
  type?: 'person' | 'bot' | 'appuser';
  roles?: Array<'admin' | 'complianceOfficer'>;
  title?: string;
  department?: string;
  /** Presence as `GET /people` tells it; default `active`. */
  status?:
    | 'active'
    | 'call'
    | 'DoNotDisturb'
    | 'inactive'
    | 'meeting'
    | 'OutOfOffice'
    | 'pending'
    | 'presenting'
    | 'unknown';
  /** Default: a generated picture served by the cloud; `none` leaves the field out, as for people without one. */
  avatar?: 'generated' | 'none';
}

export interface SeedTeam {
  key: string;
  name: string;
  description?: string;
  creator: string;
  members: string[];
  moderators?: string[];
  createdMinutesAgo: number;
}

export interface SeedSpace {
  key: string;
  /** Absent for a 1:1 space, which has exactly two members. */
  title?: string;
  type?: 'group' | 'direct';
  team?: string;
  description?: string;
  isPublic?: boolean;
  isLocked?: boolean;
  isAnnouncementOnly?: boolean;
  creator: string;
  members: string[];
  moderators?: string[];
  createdMinutesAgo: number;
  tabs?: Array<{ displayName: string; contentUrl: string }>;
  /** Oldest first. */
  messages?: SeedMessage[];
  /** How many of the newest messages a member has not read. Others have read what came before they were last active. */
  unread?: Record<string, number>;
}

export interface SeedMessage {
  /** Only where something refers to it. */
  key?: string;
  from: string;
  minutesAgo: number;
  /** Mentions are written `<@key>` with a person's key, or `<@all>`. */
  markdown?: string;
  text?: string;
  file?: SeedFile;
  /** An Adaptive Card, as posted. */
  card?: Record<string, unknown>;
  /** Replies are messages of their own, whose parent this names. */
  replyTo?: string;
  /** Minutes before now at which the author changed it. */
  editedMinutesAgo?: number;
}

export interface SeedFile {
  name: string;
  contentType: string;
  /** The bytes, or a function that makes them when they are first asked for. */
  content: Uint8Array<ArrayBuffer> | string | (() => Uint8Array<ArrayBuffer> | string);
}
