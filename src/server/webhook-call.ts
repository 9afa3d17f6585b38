/**
 * What Webex posts to a webhook's address. It says what happened to which object, never what is in it: `text` of a message
 * and `title` of a space are read by id.
 *
 * https://developer.webex.com/docs/webhooks
 */
export interface WebhookCall {
  /** Of the webhook. */
  id: string;
  name: string;
  /** `messages`, `memberships`, `rooms`, `attachmentActions`, and whatever else Webex tells of. */
  resource: string;
  /** `created`, `updated`, `deleted`, `migrated`. */
  event: string;
  /** Person id of whose webhook it is: who may see what it tells of. */
  createdBy: string;
  /** Person id of who did it. */
  actorId?: string;
  orgId?: string;
  appId?: string;
  /** `creator`, or `org` for a webhook of a whole organization. */
  ownedBy?: string;
  filter?: string;
  created?: string;
  /** The object, as Webex names its fields: `id`, `roomId`, `personId` and more. */
  data: Record<string, unknown>;
}

/** A call that was read from JSON; undefined where it is none. */
export const asWebhookCall = (value: unknown): WebhookCall | undefined => {
  if (!isObject(value) || !isObject(value['data'])) return undefined;
  const { id, name = '', resource, event, createdBy, data } = value;
  const texts = [id, name, resource, event, createdBy];
  if (!texts.every((text) => typeof text === 'string') || resource === '' || createdBy === '') return undefined;
  const call = { id, name, resource, event, createdBy, data } as WebhookCall;
  for (const key of ['actorId', 'orgId', 'appId', 'ownedBy', 'filter', 'created'] as const) {
    const text = value[key];
    if (typeof text === 'string') call[key] = text;
  }
  return call;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
