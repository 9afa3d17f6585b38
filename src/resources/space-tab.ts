import { present } from './reader.ts';
import { defineResource } from './resource.ts';

/** A web page pinned to a space. https://developer.webex.com/docs/api/v1/room-tabs */
export interface SpaceTab {
  id: string;
  spaceId: string;
  displayName: string;
  /** https only. */
  contentUrl: string;
  creatorId?: string;
  created?: string;
}

export interface SpaceTabQuery {
  spaceId: string;
}

export interface SpaceTabDraft {
  spaceId: string;
  displayName: string;
  contentUrl: string;
}

export const spaceTabs = defineResource<{
  entity: SpaceTab;
  query: SpaceTabQuery;
  create: SpaceTabDraft;
  update: SpaceTabDraft;
}>()({
  path: '/room/tabs',
  operations: ['list', 'get', 'create', 'update', 'delete'],
  parse: (read): SpaceTab =>
    present({
      id: read.required('id'),
      spaceId: read.required('roomId'),
      displayName: read.text('displayName') ?? '',
      contentUrl: read.text('contentUrl') ?? '',
      creatorId: read.text('creatorId'),
      created: read.text('created'),
    }),
});
