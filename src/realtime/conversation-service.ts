import { parseRestId } from './rest-id.ts';
import type { SdkServices } from './sdk/connection.ts';

type Ability = 'typing' | 'acknowledge';

/**
 * Says that the identity types or has read, over Webex's internal conversation service. REST has neither. Some tokens may
 * not use it: the first refusal ends the attempts, quietly.
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
    await this.#post('typing', `${space.url}/status/typing`, {
      conversationId: space.uuid,
      eventType: typing ? 'status.start_typing' : 'status.stop_typing',
    });
  }

  async acknowledge(spaceId: string, messageId: string): Promise<void> {
    const space = this.#conversation(spaceId);
    const message = parseRestId(messageId);
    const self = this.#services.selfUuid();
    if (!space || !message || self === undefined) return;
    await this.#post('acknowledge', `${space.url}/activities`, {
      verb: 'acknowledge',
      objectType: 'activity',
      actor: { objectType: 'person', id: self },
      object: { objectType: 'activity', id: message.uuid },
      target: { objectType: 'conversation', id: space.uuid, url: space.url },
    });
  }

  #conversation(spaceId: string): { uuid: string; url: string } | undefined {
    const space = parseRestId(spaceId);
    const base = space && this.#services.conversationService(space.cluster);
    return base === undefined
      ? undefined
      : { uuid: space!.uuid, url: `${base.replace(/\/$/, '')}/conversations/${space!.uuid}` };
  }

  async #post(ability: Ability, uri: string, body: object): Promise<void> {
    if (this.#refused.has(ability)) return;
    try {
      await this.#services.request({ method: 'POST', uri, body });
    } catch (error) {
      const { statusCode } = error as { statusCode?: unknown };
      if (statusCode === 400 || statusCode === 401 || statusCode === 403) this.#refused.add(ability);
    }
  }
}
