import { isNotFound } from '../errors.ts';
import type { Message } from '../resources/index.ts';
import { run, type StoreContext } from './context.ts';
import type { Messages } from './messages.ts';

/** What is done about messages that are there; see the methods of the same names of {@link Messages}. */
export class MessageChanges {
  readonly #context: StoreContext;
  readonly #messages: Messages;

  constructor(context: StoreContext, messages: Messages) {
    this.#context = context;
    this.#messages = messages;
  }

  async update(message: Message, change: { text?: string; markdown?: string }): Promise<Message> {
    const changed = await run(this.#context, (client, signal) =>
      client.messages.update(message.id, { spaceId: message.spaceId, ...change }, { signal }),
    );
    this.#messages.receive([changed]);
    return changed;
  }

  async delete(id: string): Promise<void> {
    try {
      await run(this.#context, (client, signal) => client.messages.delete(id, { signal }));
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
    this.#messages.drop(id);
  }

  async submitCard(messageId: string, inputs: Record<string, unknown>): Promise<void> {
    await run(this.#context, (client, signal) =>
      client.attachmentActions.create({ type: 'submit', messageId, inputs }, { signal }),
    );
  }
}
