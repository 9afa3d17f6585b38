import { present } from './reader.ts';
import { defineResource } from './resource.ts';
import type { SpaceType } from './space.ts';

/** A person in a space. https://developer.webex.com/docs/api/v1/memberships */
export interface Membership {
  id: string;
  spaceId: string;
  spaceType: SpaceType;
  personId: string;
  personEmail: string;
  personDisplayName: string;
  personOrgId?: string;
  isModerator: boolean;
  /** The 1:1 is hidden from this person's list until its next message. */
  isSpaceHidden?: boolean;
  created?: string;
}

export interface MembershipQuery {
  spaceId?: string;
  personId?: string;
  personEmail?: string;
  /** Page size; default 100. */
  max?: number;
}

/** One of `personId` and `personEmail`. */
export interface MembershipDraft {
  spaceId: string;
  personId?: string;
  personEmail?: string;
  isModerator?: boolean;
}

export interface MembershipChange {
  isModerator?: boolean;
  isSpaceHidden?: boolean;
}

export const memberships = defineResource<{
  entity: Membership;
  query: MembershipQuery;
  create: MembershipDraft;
  update: MembershipChange;
}>()({
  path: '/memberships',
  operations: ['list', 'get', 'create', 'update', 'delete'],
  parse: (read): Membership =>
    present({
      id: read.required('id'),
      spaceId: read.required('roomId'),
      spaceType: read.oneOf('roomType', ['direct', 'group'], 'group'),
      personId: read.required('personId'),
      personEmail: read.text('personEmail') ?? '',
      personDisplayName: read.text('personDisplayName') ?? read.text('personEmail') ?? '',
      personOrgId: read.text('personOrgId'),
      isModerator: read.flag('isModerator') ?? false,
      isSpaceHidden: read.flag('isRoomHidden'),
      created: read.text('created'),
    }),
});
