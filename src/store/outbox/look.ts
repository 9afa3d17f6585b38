import { WebexHttpError } from '../../errors.ts';
import type { Message } from '../../resources/index.ts';
import type { Page } from '../../rest/page.ts';
import type { Sight } from './doubt.ts';
import { compare } from './fingerprint.ts';
import type { AttemptedIntent } from './intent.ts';
import type { OutboxApi } from './platform.ts';

/** Pages that are read beyond the newest when all of it is younger than the attempt. */
const mostPages = 3;

export interface LookOptions {
  api: OutboxApi;
  me: string;
  isClaimed(id: string): boolean;
  /** From when on everything has to be seen, by the server's clock. */
  earliest: number;
  /** Told the server's time, where the answer names it. */
  observe(time: number | undefined): void;
  signal: AbortSignal;
}

/** Looks among the newest messages of the space for what an intent became: the message, or what was seen instead. */
export const look = async (
  intent: AttemptedIntent,
  { api, me, isClaimed, earliest, observe, signal }: LookOptions,
): Promise<Message | Sight | 'unanswered'> => {
  const candidates: Message[] = [];
  let isClear = true;
  try {
    let page: Page<Message> = await api.list(intent.draft.spaceId, signal);
    observe(page.date);
    for (let pages = 0; ; pages++) {
      for (const message of page.items) {
        if (isClaimed(message.id)) continue;
        const likeness = compare(message, intent, me);
        if (likeness === 'same') candidates.push(message);
        isClear &&= likeness !== 'perhaps';
      }
      const last = page.items.at(-1);
      if (!page.next || !last || Date.parse(last.created) < earliest) break;
      if (pages === mostPages) {
        isClear = false;
        break;
      }
      page = await page.next({ signal });
    }
    // Two alike were written one after the other: the older one is the answer to the older intent.
    for (const message of candidates.reverse()) {
      const file = await compareFile(intent, message, api);
      if (file === 'same') return message;
      isClear &&= file !== 'unclear';
    }
  } catch (error) {
    const isHidden = error instanceof WebexHttpError && (error.status === 403 || error.status === 404);
    return isHidden ? 'hidden' : 'unanswered';
  }
  return isClear ? 'absent' : 'unclear';
};

/** A file is the same when its name and size are; where Webex does not tell them, nobody knows. */
const compareFile = async (
  intent: AttemptedIntent,
  message: Message,
  api: OutboxApi,
): Promise<'same' | 'other' | 'unclear'> => {
  const { file, fileName } = intent.draft;
  const address = message.files?.[0];
  if (!file || address === undefined) return 'same';
  const name = fileName ?? ('name' in file ? String(file.name) : 'file');
  const details = await api.fileDetails(address).catch(() => undefined);
  if (!details || details.size === undefined) return 'unclear';
  return details.name.normalize('NFC') === name.normalize('NFC') && details.size === file.size ? 'same' : 'other';
};
