import { present } from './reader.ts';
import { defineResource } from './resource.ts';

/** A group of people with spaces of its own. https://developer.webex.com/docs/api/v1/teams */
export interface Team {
  id: string;
  name: string;
  description?: string;
  creatorId?: string;
  created?: string;
}

export interface TeamQuery {
  /** Page size; default 100. */
  max?: number;
}

export interface TeamDraft {
  name: string;
  description?: string;
}

export const teams = defineResource<{ entity: Team; query: TeamQuery; create: TeamDraft; update: TeamDraft }>()({
  path: '/teams',
  operations: ['list', 'get', 'create', 'update', 'delete'],
  parse: (read): Team =>
    present({
      id: read.required('id'),
      name: read.text('name') ?? '',
      description: read.text('description'),
      creatorId: read.text('creatorId'),
      created: read.text('created'),
    }),
});
