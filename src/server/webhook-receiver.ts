import { WebexConfigurationError } from '../errors.ts';
import { answer, type Handler } from './handler.ts';
import { asWebhookCall, type WebhookCall } from './webhook-call.ts';

/** Larger calls are refused unread, bytes. Webex leaves out what people wrote, so theirs are a few kB. */
const largest = 256 * 1024;

export interface WebhookReceiverOptions {
  /**
   * What the webhooks were registered with. Two while one takes the place of the other: calls that are signed with either
   * are received.
   */
  secret: string | readonly string[];
  /**
   * Told of each call whose signature is right; the next one may come before it has ended. Webex hears that a call has
   * arrived when this resolves. What it throws the handler throws: servers answer 500 to that, and Webex counts a failure.
   * After 100 within five minutes it switches the webhook off.
   */
  receive(call: WebhookCall): void | Promise<void>;
}

/**
 * Receives the calls of Webex's webhooks, and refuses those of anybody else.
 *
 * ```ts
 * const receiver = createWebhookReceiver({ secret: process.env.WEBHOOK_SECRET, receive: relay.publish });
 * createServer(toNodeListener(receiver)).listen(8080);
 * ```
 *
 * `X-Spark-Signature` must be the HMAC-SHA1 of the body with the secret. A call carries no time, so one that somebody has
 * recorded can be made again: take it for a reason to read, and not for the truth.
 *
 * It answers 204; 401 to a call that is not signed with the secret, 400 to one that is none, 405 and 413. A body that
 * something else has read before (`express.json()`) cannot be checked: put it in front of that.
 *
 * Throws {@link WebexConfigurationError} without a secret: everybody on the internet could call.
 *
 * https://developer.webex.com/docs/webhooks
 */
export const createWebhookReceiver = ({ secret, receive }: WebhookReceiverOptions): Handler => {
  const secrets = typeof secret === 'string' ? [secret] : [...(secret ?? [])];
  if (secrets.length === 0 || !secrets.every((one) => typeof one === 'string' && one !== ''))
    throw new WebexConfigurationError('A webhook receiver needs the secret that its webhooks were registered with.');
  const keys = Promise.all(secrets.map(keyOf));
  return async (request) => {
    if (request.method !== 'POST') return answer(405, 'Webhooks are posted.', { allow: 'POST' });
    const body = await bytesOf(request, largest);
    if (!body) return answer(413, 'This is too large for a webhook.');
    const signature = fromHex(request.headers.get('x-spark-signature') ?? '');
    if (!signature || !(await isSigned(body, signature, await keys)))
      return answer(401, 'This is not signed with the secret of the webhook.');
    const call = asWebhookCall(parse(body));
    if (!call) return answer(400, 'This is no webhook.');
    await receive(call);
    return answer(204);
  };
};

const keyOf = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-1' }, false, ['verify']);

/** Compares in a time that tells nothing of how much was right. */
const isSigned = async (
  body: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  keys: readonly CryptoKey[],
): Promise<boolean> => {
  const verdicts = await Promise.all(keys.map((key) => crypto.subtle.verify('HMAC', key, signature, body)));
  return verdicts.includes(true);
};

const fromHex = (text: string): Uint8Array<ArrayBuffer> | undefined =>
  /^[\da-f]{40}$/i.test(text) ? Uint8Array.from(text.match(/../g)!, (byte) => Number.parseInt(byte, 16)) : undefined;

const parse = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
};

/** The body of a request; undefined where it is larger than it may be. */
const bytesOf = async (request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  if (Number(request.headers.get('content-length') ?? 0) > most) return undefined;
  const parts: Array<Uint8Array<ArrayBuffer>> = [];
  let size = 0;
  for (const reader = request.body?.getReader(); reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
};
