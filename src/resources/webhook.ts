import { present } from './reader.ts';
import { defineResource } from './resource.ts';

/** A call that Webex makes to the embedder's server. https://developer.webex.com/docs/api/v1/webhooks */
export interface Webhook {
  id: string;
  name: string;
  targetUrl: string;
  resource: string;
  event: string;
  filter?: string;
  status: 'active' | 'inactive';
  ownedBy?: string;
  created?: string;
}

export interface WebhookQuery {
  ownedBy?: 'org';
  /** Page size; default 100. */
  max?: number;
}

export interface WebhookDraft {
  name: string;
  targetUrl: string;
  resource: 'messages' | 'memberships' | 'rooms' | 'attachmentActions' | 'all';
  event: 'created' | 'updated' | 'deleted' | 'migrated' | 'all';
  filter?: string;
  /** Signs each call: `X-Spark-Signature` is the HMAC-SHA1 of its body. */
  secret?: string;
  ownedBy?: 'org';
}

export interface WebhookChange {
  name: string;
  targetUrl: string;
  secret?: string;
  status?: 'active';
}

export const webhooks = defineResource<{
  entity: Webhook;
  query: WebhookQuery;
  create: WebhookDraft;
  update: WebhookChange;
}>()({
  path: '/webhooks',
  operations: ['list', 'get', 'create', 'update', 'delete'],
  parse: (read): Webhook =>
    present({
      id: read.required('id'),
      name: read.text('name') ?? '',
      targetUrl: read.text('targetUrl') ?? '',
      resource: read.text('resource') ?? '',
      event: read.text('event') ?? '',
      filter: read.text('filter'),
      status: read.text('status') === 'active' ? 'active' : 'inactive',
      ownedBy: read.text('ownedBy'),
      created: read.text('created'),
    }),
});
