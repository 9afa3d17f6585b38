import { hasRole, hasScope } from '../access.ts';
import { errors } from '../http/errors.ts';
import { cursor, cursorOf, list, pageSize, takePage } from '../http/paging.ts';
import { queryChoice } from '../http/query.ts';
import { json, noContent } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import type { WebhookRecord } from '../state/records.ts';
import { checkFilter } from './webhook-filters.ts';
import { webhookWire } from './webhook-wire.ts';

/** See https://developer.webex.com/docs/api/v1/webhooks */
export const webhookRoutes: UserRoute[] = [
  { method: 'GET', path: '/webhooks', handle: listWebhooks },
  { method: 'POST', path: '/webhooks', handle: create },
  { method: 'GET', path: '/webhooks/:webhookId', handle: (call) => json(webhookWire(call.cloud, found(call))) },
  { method: 'PUT', path: '/webhooks/:webhookId', handle: update },
  { method: 'DELETE', path: '/webhooks/:webhookId', handle: remove },
];

/** What may be listened to, and the read scopes it takes. */
const scopesOf: Record<string, string[]> = {
  messages: ['spark:messages_read'],
  memberships: ['spark:memberships_read'],
  rooms: ['spark:rooms_read'],
  attachmentActions: ['spark:messages_read'],
  all: ['spark:messages_read', 'spark:memberships_read', 'spark:rooms_read'],
};

const eventsOf: Record<string, string[]> = {
  messages: ['created', 'updated', 'deleted', 'all'],
  memberships: ['created', 'updated', 'deleted', 'all'],
  rooms: ['created', 'updated', 'migrated', 'all'],
  attachmentActions: ['created', 'all'],
  all: ['created', 'updated', 'deleted', 'all'],
};

const mostWebhooks = 30_000;

function listWebhooks(call: UserCall): Response {
  const size = pageSize(call, 100);
  const ownedBy = queryChoice(call, 'ownedBy', ['org', 'creator']);
  if (ownedBy === 'org' && !hasRole(call.identity, 'admin')) throw errors.forbidden();
  const page = takePage(newestFirst(call, cursorOf(call, 'string', 'number')), size, (webhook) =>
    ownedBy === 'org'
      ? webhook.ownedBy === 'org' && webhook.organizationId === call.identity.person.organizationId
      : webhook.creatorId === call.callerId,
  );
  const last = page.items.at(-1);
  const items = page.items.map((webhook) => webhookWire(call.cloud, webhook));
  return list(call, items, page.more && last ? cursor(last.id, last.created) : undefined);
}

/** From behind the webhook with this id; where that is gone, from the first that is older. */
function newestFirst(call: UserCall, after: [id: string, created: number] | undefined): WebhookRecord[] {
  const webhooks = [...call.cloud.state.webhooks.values()].reverse();
  if (!after) return webhooks;
  const [lastId, lastCreated] = after;
  const last = webhooks.findIndex(({ id }) => id === lastId);
  return last < 0 ? webhooks.filter(({ created }) => created < lastCreated) : webhooks.slice(last + 1);
}

function found(call: UserCall): WebhookRecord {
  const key = call.cloud.ids.decode('WEBHOOK', call.params['webhookId']!);
  const webhook = key === undefined ? undefined : call.cloud.state.webhooks.get(key);
  const isOwn =
    webhook?.creatorId === call.callerId ||
    (webhook?.ownedBy === 'org' &&
      hasRole(call.identity, 'admin') &&
      webhook.organizationId === call.identity.person.organizationId);
  if (!webhook || !isOwn) throw errors.notFound();
  return webhook;
}

function nameAndTarget(call: UserCall): { name: string; targetUrl: string } {
  const name = call.body.text('name')?.trim();
  const targetUrl = call.body.text('targetUrl')?.trim();
  if (!name) throw errors.badRequest('name cannot be empty');
  if (!targetUrl) throw errors.badRequest('targetUrl cannot be null');
  if (!/^https?:\/\/[^/\s]+/.test(targetUrl) || !URL.canParse(targetUrl))
    throw errors.malformed('targetUrl must be a URL.');
  return { name, targetUrl };
}

function create(call: UserCall): Response {
  const { body, cloud, callerId, identity, now } = call;
  const { name, targetUrl } = nameAndTarget(call);
  const resource = body.text('resource');
  const event = body.text('event');
  if (!resource || !Object.hasOwn(scopesOf, resource))
    throw errors.malformed('resource is not one that can be listened to.');
  if (!event || !eventsOf[resource]!.includes(event)) throw errors.malformed('event is not one of the resource.');
  if (!scopesOf[resource]!.every((scope) => hasScope(identity, scope))) throw errors.forbidden();
  const ownedBy = body.text('ownedBy') ?? 'creator';
  if (ownedBy !== 'creator' && ownedBy !== 'org') throw errors.malformed('ownedBy must be creator or org.');
  if (ownedBy === 'org' && !hasRole(identity, 'admin')) throw errors.forbidden();
  const filter = body.text('filter')?.trim() || undefined;
  if (filter) checkFilter(call, resource, filter);
  const secret = body.text('secret') || undefined;
  requireNew(call, { targetUrl, resource, event, filter });
  const webhook: WebhookRecord = {
    id: cloud.ids.timeBased(now),
    name,
    targetUrl,
    resource,
    event,
    filter,
    secret,
    status: 'active',
    ownedBy,
    organizationId: identity.person.organizationId,
    creatorId: callerId,
    applicationId: identity.token.applicationId,
    created: now,
  };
  cloud.state.webhooks.set(webhook.id, webhook);
  return json(webhookWire(cloud, webhook));
}

/** @throws ApiError 409 when the caller has the same webhook already, 400 when there are too many. */
function requireNew(
  call: UserCall,
  { targetUrl, resource, event, filter }: Pick<WebhookRecord, 'targetUrl' | 'resource' | 'event' | 'filter'>,
): void {
  let count = 0;
  for (const other of call.cloud.state.webhooks.values()) {
    if (other.creatorId !== call.callerId) continue;
    count++;
    const isSame =
      other.targetUrl === targetUrl && other.resource === resource && other.event === event && other.filter === filter;
    if (isSame) throw errors.conflict('A webhook with the same resource, event, filter and targetUrl already exists.');
  }
  if (count >= mostWebhooks) throw errors.badRequest('The limit of webhooks is reached.');
}

function update(call: UserCall): Response {
  const webhook = found(call);
  const { name, targetUrl } = nameAndTarget(call);
  const secret = call.body.has('secret') ? call.body.text('secret') || undefined : webhook.secret;
  const status = call.body.text('status');
  if (status !== undefined && status !== 'active' && status !== webhook.status) {
    throw errors.malformed('status can only be set to active.');
  }
  if (status === 'active' && webhook.status !== 'active') {
    webhook.status = 'active';
    call.cloud.webhooks.reenabled(webhook, call.now);
  }
  Object.assign(webhook, { name, targetUrl, secret });
  return json(webhookWire(call.cloud, webhook));
}

function remove(call: UserCall): Response {
  const webhook = found(call);
  call.cloud.state.webhooks.delete(webhook.id);
  call.cloud.webhooks.forget(webhook);
  return noContent();
}
