import type { ChangeNotice } from '../changes.ts';
import type { Cloud } from '../cloud.ts';
import { time } from '../http/wire.ts';
import { base64url } from '../state/ids.ts';
import type { WebhookRecord } from '../state/records.ts';
import { attachmentActionOutline } from './attachment-action-wire.ts';
import { membershipWire } from './memberships.ts';
import { messageOutline } from './message-wire.ts';
import { roomWire } from './rooms.ts';

export function webhookWire({ ids }: Cloud, webhook: WebhookRecord): Record<string, unknown> {
  return {
    id: ids.encode('WEBHOOK', webhook.id),
    name: webhook.name,
    targetUrl: webhook.targetUrl,
    resource: webhook.resource,
    event: webhook.event,
    filter: webhook.filter,
    secret: webhook.secret,
    status: webhook.status,
    ownedBy: webhook.ownedBy,
    orgId: base64url(webhook.organizationId),
    createdBy: ids.encode('PEOPLE', webhook.creatorId),
    appId: ids.encode('APPLICATION', webhook.applicationId),
    created: time(webhook.created),
  };
}

/** What is sent to the target: the webhook without its secret, who acted, and what about, without anything sensitive. */
export function deliveryWire(cloud: Cloud, webhook: WebhookRecord, notice: ChangeNotice): Record<string, unknown> {
  return {
    ...webhookWire(cloud, webhook),
    secret: undefined,
    resource: notice.resource,
    event: notice.event,
    actorId: cloud.ids.encode('PEOPLE', notice.actorId),
    data: dataOf(cloud, notice),
  };
}

function dataOf(cloud: Cloud, notice: ChangeNotice): Record<string, unknown> {
  switch (notice.resource) {
    case 'messages':
      return messageOutline(cloud, notice.record);
    case 'memberships':
      return membershipWire(cloud, notice.record);
    case 'rooms':
      return { ...roomWire(cloud, notice.record, notice.actorId), title: undefined, description: undefined };
    case 'attachmentActions':
      return attachmentActionOutline(cloud, notice.record);
    default:
      return {};
  }
}
