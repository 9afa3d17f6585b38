import { parseRestId, restId } from './rest-id.ts';
import type { SdkRequest, SdkServices } from './sdk/connection.ts';
import type { ChangeSignal } from './source.ts';

type Ability = 'typing' | 'acknowledge' | 'receipts';

/** In a space of more people than this, what the rest has read is not taken in. */
const mostReceipts = 1_000;

/**
 * Says that the identity types or has read, and asks how far others have, over Webex's internal conversation service. REST
 * has none of it. Some tokens may not use it: the first refusal ends the attempts, quietly.
 */
export class ConversationService {
  readonly #services: SdkServices;
  readonly #refused = new Set<Ability>();

  constructor(services: SdkServices) {
    this.#services = services;
  }

  can(ability: Ability): boolean {
    return !this.#refused.has(ability) && this.#services.conversationService('us') !== undefined;
  }

  async sendTyping(spaceId: string, typing: boolean): Promise<void> {
    const space = this.#conversation(spaceId);
    if (!space) return;
    const body = {
      conversationId: space.uuid,
      eventType: typing ? 'status.start_typing' : 'status.stop_typing',
    };
    await this.#request('typing', { method: 'POST', uri: `${space.url}/status/typing`, body });
  }

  async acknowledge(spaceId: string, messageId: string): Promise<void> {
    const space = this.#conversation(spaceId);
    const message = parseRestId(messageId);
    const self = this.#services.selfUuid();
    if (!space || !message || self === undefined) return;
    const body = {
      verb: 'acknowledge',
      objectType: 'activity',
      actor: { objectType: 'person', id: self },
      object: { objectType: 'activity', id: message.uuid },
      target: { objectType: 'conversation', id: space.uuid, url: space.url },
    };
    await this.#request('acknowledge', { method: 'POST', uri: `${space.url}/activities`, body });
  }

  /** How far everybody in a space has read, as changes `seen`; empty where that cannot be learnt. */
  async receipts(spaceId: string): Promise<ChangeSignal[]> {
    const space = this.#conversation(spaceId);
    const cluster = parseRestId(spaceId)?.cluster;
    if (!space) return [];
    const uri = `${space.url}?activitiesLimit=0&participantAckFilter=all&uuidEntryFormat=true`;
    const body = (await this.#request('receipts', { method: 'GET', uri })) as
      | { participants?: { items?: unknown } }
      | null
      | undefined;
    const items = body?.participants?.items;
    if (!Array.isArray(items)) return [];
    return (items as unknown[]).slice(0, mostReceipts).flatMap((item): ChangeSignal[] => {
      const { entryUUID, id, roomProperties } = (item ?? {}) as Record<string, unknown>;
      const { lastSeenActivityUUID, lastSeenActivityDate } = (roomProperties ?? {}) as Record<string, unknown>;
      const person = [entryUUID, id].find(isUuid);
      const at = Date.parse(String(lastSeenActivityDate));
      if (person === undefined || !isUuid(lastSeenActivityUUID) || Number.isNaN(at)) return [];
      return [
        {
          resource: 'memberships',
          event: 'seen',
          id: restId('MEMBERSHIP', `${person}:${space.uuid}`, cluster),
          spaceId,
          actorId: restId('PEOPLE', person),
          seenId: restId('MESSAGE', lastSeenActivityUUID, cluster),
          at,
        },
      ];
    });
  }

  #conversation(spaceId: string): { uuid: string; url: string } | undefined {
    const space = parseRestId(spaceId);
    const base = space && this.#services.conversationService(space.cluster);
    return base === undefined
      ? undefined
      : { uuid: space!.uuid, url: `${base.replace(/\/$/, '')}/conversations/${space!.uuid}` };
  }

  async #request(ability: Ability, request: SdkRequest): Promise<unknown> {
    if (this.#refused.has(ability)) return undefined;
    try {
      return await this.#services.request(request);
    } catch (error) {
      const { statusCode } = error as { statusCode?: unknown };
      if (statusCode === 400 || statusCode === 401 || statusCode === 403) this.#refused.add(ability);
      return undefined;
    }
  }
}

const isUuid = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
