import { present } from './reader.ts';
import { defineResource } from './resource.ts';

/** Something that happened, as compliance officers read it. https://developer.webex.com/docs/api/v1/events */
export interface ComplianceEvent {
  id: string;
  resource: string;
  type: string;
  actorId?: string;
  orgId?: string;
  appId?: string;
  created?: string;
  /** The object as it was then, in Webex's own words. */
  data: Record<string, unknown>;
}

export interface ComplianceEventQuery {
  resource?: string;
  type?: 'created' | 'updated' | 'deleted' | 'ended';
  actorId?: string;
  from?: Date;
  to?: Date;
  /** Page size, 1 to 1000; default 100. */
  max?: number;
}

export const events = defineResource<{
  entity: ComplianceEvent;
  query: ComplianceEventQuery;
  create: never;
  update: never;
}>()({
  path: '/events',
  operations: ['list', 'get'],
  parse: (read): ComplianceEvent =>
    present({
      id: read.required('id'),
      resource: read.text('resource') ?? '',
      type: read.text('type') ?? '',
      actorId: read.text('actorId'),
      orgId: read.text('orgId'),
      appId: read.text('appId'),
      created: read.text('created'),
      data: (read.json['data'] ?? {}) as Record<string, unknown>,
    }),
});
