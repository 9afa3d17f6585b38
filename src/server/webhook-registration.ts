import type { Webhook, WebhookDraft } from '../resources/index.ts';
import type { WebexClient } from '../rest/client.ts';

export interface WebhookRegistration {
  /** Where Webex posts to: an address of yours that it can reach. */
  targetUrl: string;
  /** Signs the calls; the same that the receiver knows. */
  secret: string;
  /** What they are called, and known again by. Default `webex-elements`. */
  name?: string;
  /** What they tell of. Default: everything that happens to messages, memberships and spaces. */
  tells?: ReadonlyArray<Pick<WebhookDraft, 'resource' | 'event' | 'filter'>>;
}

/**
 * Sees to it that whoever a client acts for has these webhooks, once each: makes those that are missing, mends those that
 * lead elsewhere or were switched off, gives all of them the secret, and deletes doubles and what is not told of any more.
 * Webhooks of other names stay as they are. Safe to call at each sign-in; for a page with `realtime="relay"` that is when
 * to call it, as the person.
 *
 * Throws a {@link WebexError} where Webex refuses.
 *
 * https://developer.webex.com/docs/api/v1/webhooks
 */
export const registerWebhooks = async (
  client: WebexClient,
  { targetUrl, secret, name = 'webex-elements', tells = [{ resource: 'all', event: 'all' }] }: WebhookRegistration,
): Promise<Webhook[]> => {
  const left = await named(client, name);
  const registered: Webhook[] = [];
  for (const { resource, event, filter } of tells) {
    const index = left.findIndex(
      (webhook) =>
        webhook.resource === resource && webhook.event === event && (webhook.filter ?? '') === (filter ?? ''),
    );
    const [found] = index < 0 ? [] : left.splice(index, 1);
    registered.push(
      found
        ? await client.webhooks.update(found.id, { name, targetUrl, secret, status: 'active' })
        : await client.webhooks.create({ name, targetUrl, secret, resource, event, ...(filter && { filter }) }),
    );
  }
  for (const { id } of left) await client.webhooks.delete(id);
  return registered;
};

/** Deletes the webhooks of this name of whoever a client acts for. For when they sign out for good. */
export const unregisterWebhooks = async (client: WebexClient, name = 'webex-elements'): Promise<void> => {
  for (const { id } of await named(client, name)) await client.webhooks.delete(id);
};

const named = async (client: WebexClient, name: string): Promise<Webhook[]> => {
  const found: Webhook[] = [];
  for await (const webhook of client.webhooks.list()) if (webhook.name === name) found.push(webhook);
  return found;
};
