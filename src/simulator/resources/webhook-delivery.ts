import type { ChangeNotice } from '../changes.ts';
import type { Cloud } from '../cloud.ts';
import type { WebhookRecord } from '../state/records.ts';
import { isWanted } from './webhook-filters.ts';
import { deliveryWire } from './webhook-wire.ts';

const fiveMinutes = 5 * 60_000;
const mostFailures = 100;
const patience = 10_000;

interface Line {
  /** Settles when everything so far has been delivered or given up. */
  tail: Promise<void>;
  /** Times of failed deliveries, oldest first, of the last five minutes. */
  failures: number[];
  /** When it was last switched on again, after which it must not fail for a while. */
  enabledAt?: number;
}

/**
 * Tells webhooks of what happens, each in order, over HTTP.
 * See https://developer.webex.com/docs/api/guides/webhooks
 */
export class WebhookDelivery {
  readonly #lines = new Map<string, Line>();

  /** Delivers from now on; call the returned function to stop. */
  start(cloud: Cloud): () => void {
    return cloud.changes.subscribe((notice) => this.#tell(cloud, notice));
  }

  /** Settles when nothing is on its way any more. */
  async idle(): Promise<void> {
    await Promise.all([...this.#lines.values()].map(({ tail }) => tail));
  }

  /** Notes that a webhook that had been switched off is active again. */
  reenabled(webhook: WebhookRecord, at: number): void {
    const line = this.#lineOf(webhook);
    line.failures = [];
    line.enabledAt = at;
  }

  forget(webhook: WebhookRecord): void {
    this.#lines.delete(webhook.id);
  }

  #tell(cloud: Cloud, notice: ChangeNotice): void {
    if (cloud.state.webhooks.size === 0) return;
    let audience: Set<string> | undefined;
    for (const webhook of cloud.state.webhooks.values()) {
      if (webhook.status !== 'active' || !isWanted(cloud, webhook, notice)) continue;
      audience ??= new Set(notice.audience());
      if (this.#concerns(cloud, webhook, audience)) this.#enqueue(cloud, webhook, notice);
    }
  }

  /** Owners hear of what they can see; webhooks of an organization of what any of its people can see. */
  #concerns(cloud: Cloud, webhook: WebhookRecord, audience: Set<string>): boolean {
    if (webhook.ownedBy === 'creator') return audience.has(webhook.creatorId);
    for (const personId of audience) {
      if (cloud.state.people.get(personId)?.organizationId === webhook.organizationId) return true;
    }
    return false;
  }

  #enqueue(cloud: Cloud, webhook: WebhookRecord, notice: ChangeNotice): void {
    const body = JSON.stringify(deliveryWire(cloud, webhook, notice));
    const line = this.#lineOf(webhook);
    line.tail = line.tail.then(async () => {
      if (webhook.status !== 'active' || !cloud.state.webhooks.has(webhook.id)) return;
      if (!(await deliver(cloud, webhook, body))) this.#failed(webhook, line, cloud.now());
    });
  }

  #failed(webhook: WebhookRecord, line: Line, at: number): void {
    line.failures = [...line.failures.filter((time) => time > at - fiveMinutes), at];
    const onProbation = line.enabledAt !== undefined && at - line.enabledAt < fiveMinutes;
    if (onProbation || line.failures.length >= mostFailures) webhook.status = 'inactive';
  }

  #lineOf(webhook: WebhookRecord): Line {
    let line = this.#lines.get(webhook.id);
    if (!line) this.#lines.set(webhook.id, (line = { tail: Promise.resolve(), failures: [] }));
    return line;
  }
}

/** Whether the target took it, which any status from 200 to 299 means. */
async function deliver(cloud: Cloud, webhook: WebhookRecord, body: string): Promise<boolean> {
  const controller = new AbortController();
  const cancel = cloud.clock.setTimeout(() => controller.abort(), patience);
  try {
    const bytes = new TextEncoder().encode(body);
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (webhook.secret) headers['x-spark-signature'] = await signature(webhook.secret, bytes);
    const response = await cloud.outgoing(webhook.targetUrl, {
      method: 'POST',
      headers,
      body: bytes,
      signal: controller.signal,
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  } finally {
    cancel();
  }
}

/** The HMAC-SHA1 of the body as lower-case hex. */
async function signature(secret: string, body: Uint8Array<ArrayBuffer>): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-1' },
    false,
    ['sign'],
  );
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, body));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
