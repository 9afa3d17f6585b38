import type { SeedMessage } from '../seed.ts';

/** Minutes, the unit of every time in a seed. */
export const hour = 60;
export const day = 24 * hour;
export const week = 7 * day;

type Extras = Omit<SeedMessage, 'from' | 'minutesAgo' | 'text' | 'markdown'>;

/** A message as typed, without formatting. */
export function text(from: string, minutesAgo: number, body: string, extras: Extras = {}): SeedMessage {
  return { from, minutesAgo, text: body, ...extras };
}

/** A message with formatting or mentions (`<@key>`, `<@all>`). */
export function markdown(from: string, minutesAgo: number, body: string, extras: Extras = {}): SeedMessage {
  return { from, minutesAgo, markdown: body, ...extras };
}

/** A message and the replies to it. `key` names the thread within the whole seed. */
export function thread(key: string, root: SeedMessage, ...replies: SeedMessage[]): SeedMessage[] {
  return [{ ...root, key }, ...replies.map((reply) => ({ ...reply, replyTo: key }))];
}

/** Puts messages and threads, written down by topic, into the order in which they were sent. */
export function conversation(...parts: Array<SeedMessage | SeedMessage[]>): SeedMessage[] {
  return parts.flat().sort((one, other) => other.minutesAgo - one.minutesAgo);
}

export function lines(...all: string[]): string {
  return all.join('\n');
}

/** A fenced code block. */
export function code(language: string, ...all: string[]): string {
  return lines('```' + language, ...all, '```');
}
