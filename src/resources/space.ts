import { present } from './reader.ts';
import { defineResource } from './resource.ts';

export type SpaceType = 'direct' | 'group';

/** A conversation: a group space, or a 1:1. https://developer.webex.com/docs/api/v1/rooms */
export interface Space {
  id: string;
  title: string;
  type: SpaceType;
  /** Moderated: only moderators manage the members and the title. */
  isLocked: boolean;
  isPublic?: boolean;
  /** Only moderators may post. */
  isAnnouncementOnly?: boolean;
  isReadOnly?: boolean;
  teamId?: string;
  creatorId?: string;
  /** Organization that owns the space. */
  ownerId?: string;
  classificationId?: string;
  description?: string;
  /** ISO 8601, UTC. */
  created: string;
  /** ISO 8601, UTC. */
  lastActivity: string;
  madePublic?: string;
}

export interface SpaceQuery {
  teamId?: string;
  type?: SpaceType;
  sortBy?: 'id' | 'lastactivity' | 'created';
  orgPublicSpaces?: boolean;
  from?: Date;
  to?: Date;
  /** Page size, 1 to 1000; default 100. */
  max?: number;
}

export interface SpaceDraft {
  title: string;
  teamId?: string;
  classificationId?: string;
  isLocked?: boolean;
  isPublic?: boolean;
  /** A single blank clears it. */
  description?: string;
  isAnnouncementOnly?: boolean;
}

export interface SpaceChange extends SpaceDraft {
  isReadOnly?: boolean;
}

export const spaces = defineResource<{
  entity: Space;
  query: SpaceQuery;
  create: SpaceDraft;
  update: SpaceChange;
}>()({
  path: '/rooms',
  operations: ['list', 'get', 'create', 'update', 'delete'],
  parse: (read): Space => {
    const created = read.text('created') ?? new Date(0).toISOString();
    return present({
      id: read.required('id'),
      title: read.text('title') ?? '',
      type: read.oneOf('type', ['direct', 'group'], 'group'),
      isLocked: read.flag('isLocked') ?? false,
      isPublic: read.flag('isPublic'),
      isAnnouncementOnly: read.flag('isAnnouncementOnly'),
      isReadOnly: read.flag('isReadOnly'),
      teamId: read.text('teamId'),
      creatorId: read.text('creatorId'),
      ownerId: read.text('ownerId'),
      classificationId: read.text('classificationId'),
      description: read.text('description'),
      created,
      lastActivity: read.text('lastActivity') ?? created,
      madePublic: read.text('madePublic'),
    });
  },
});
