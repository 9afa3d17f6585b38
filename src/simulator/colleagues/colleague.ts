import type { Cloud } from '../cloud.ts';
import type { MessageRecord, PersonRecord } from '../state/records.ts';

/** What somebody says; a card needs words beside it, for clients that cannot show it. */
export interface Utterance {
  text?: string;
  markdown?: string;
  card?: Record<string, unknown>;
  /** Key of the message that it answers. */
  parentId?: string;
}

const manyYears = 100 * 365 * 24 * 3600;

/** A person who acts by script, over the same API and under the same rules as everybody else. */
export class Colleague {
  readonly person: PersonRecord;
  readonly #cloud: Cloud;
  #token: string | undefined;
  #requests = 0;

  constructor(cloud: Cloud, person: PersonRecord) {
    this.#cloud = cloud;
    this.person = person;
  }

  /** Whether what happens in this person's name just now was written in the script. */
  get isActing(): boolean {
    return this.#requests > 0;
  }

  isIn(roomId: string): boolean {
    return this.#cloud.state.memberships.has(roomId, this.person.id);
  }

  /** Posts and gives the key of the message; `undefined` when the cloud refused, as it may at any time. */
  async say(roomId: string, utterance: Utterance): Promise<string | undefined> {
    const { ids } = this.#cloud;
    const answer = await this.#call<{ id: string }>('POST', '/v1/messages', {
      roomId: ids.encode('ROOM', roomId),
      ...(utterance.parentId !== undefined && { parentId: ids.encode('MESSAGE', utterance.parentId) }),
      ...this.#content(utterance),
    });
    return answer && ids.decode('MESSAGE', answer.id);
  }

  /** Changes an own message. Gives false when the cloud refused, as after the tenth time. */
  async edit(roomId: string, messageId: string, utterance: Utterance): Promise<boolean> {
    const { ids } = this.#cloud;
    const answer = await this.#call('PUT', `/v1/messages/${ids.encode('MESSAGE', messageId)}`, {
      roomId: ids.encode('ROOM', roomId),
      ...this.#content(utterance),
    });
    return answer !== undefined;
  }

  /** The message as this person sees it. */
  look(messageId: string): Promise<{ attachments?: Array<{ content?: unknown }> } | undefined> {
    return this.#call('GET', `/v1/messages/${this.#cloud.ids.encode('MESSAGE', messageId)}`);
  }

  /** Lets the others see how far this person has read. */
  async read(message: MessageRecord): Promise<void> {
    await this.#call('POST', `/conversation/api/v1/conversations/${message.roomId}/activities`, {
      verb: 'acknowledge',
      object: { objectType: 'activity', id: message.id },
    });
  }

  async startTyping(roomId: string): Promise<void> {
    await this.#typing(roomId, 'status.start_typing');
  }

  async stopTyping(roomId: string): Promise<void> {
    await this.#typing(roomId, 'status.stop_typing');
  }

  async #typing(roomId: string, eventType: string): Promise<void> {
    await this.#call('POST', `/conversation/api/v1/conversations/${roomId}/status/typing`, {
      conversationId: roomId,
      eventType,
    });
  }

  #content({ text, markdown, card }: Utterance): object {
    const attachments = card && [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    return { text, markdown, attachments };
  }

  #ownToken(): string {
    const { id, organizationId } = this.person;
    return (this.#token ??= this.#cloud.access.issue(id, organizationId, { lifetime: manyYears }).value);
  }

  async #call<T = object>(method: string, path: string, body?: object): Promise<T | undefined> {
    this.#requests++;
    try {
      const response = await this.#cloud.fetch(
        new Request(this.#cloud.origin + path, {
          method,
          headers: { authorization: `Bearer ${this.#ownToken()}`, 'content-type': 'application/json' },
          ...(body && { body: JSON.stringify(body) }),
        }),
      );
      if (!response.ok) return undefined;
      return (response.status === 204 ? {} : await response.json()) as T;
    } catch {
      // Faults may cut an answer short. Nobody waits for a scripted person, so silence will do.
      return undefined;
    } finally {
      this.#requests--;
    }
  }
}
