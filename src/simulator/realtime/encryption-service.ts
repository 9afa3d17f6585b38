import { json } from '../http/respond.ts';
import type { InternalRoute } from './internal-service.ts';
import type { KeyManagement } from './key-management.ts';
import type { Mercury } from './mercury.ts';

/** Where sealed requests to the key management service are dropped. Its answers come by the socket. */
export function encryptionRoutes(keys: KeyManagement, mercury: Mercury): InternalRoute[] {
  return [
    {
      method: 'GET',
      path: '/encryption/api/v1/kms/:userId',
      handle: async () => json(await keys.details()),
    },
    {
      method: 'POST',
      path: '/encryption/api/v1/kms/messages',
      async handle({ json: body }) {
        const { kmsMessages } = await body<{ kmsMessages?: unknown }>();
        const messages = Array.isArray(kmsMessages) ? kmsMessages.filter((item) => typeof item === 'string') : [];
        void answerAll(keys, mercury, messages);
        return json({}, {}, 202);
      },
    },
  ];
}

async function answerAll(keys: KeyManagement, mercury: Mercury, messages: string[]): Promise<void> {
  for (const message of messages) {
    const answer = await keys.answer(message);
    if (!answer) continue;
    mercury.send(
      answer.userId,
      { eventType: 'encryption.kms_message', encryption: { kmsMessages: [answer.message] } },
      answer.device,
    );
  }
}
