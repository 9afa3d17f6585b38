import type { WebexError } from '../../errors.ts';
import type { Message } from '../../resources/index.ts';
import type { UploadProgress } from '../outbox.ts';
import type { Intent } from './intent.ts';

/** How what happens in the outbox is shown. At all times an intent is one row: its own, or that of a message. */
export interface OutboxView {
  /** An intent is there, or has changed: it has a row of its own. */
  changed(intent: Intent): void;
  /** An intent is shown by a message of the timeline for now, since that looks as if it were the same. */
  covered(intent: Intent): void;
  /** An intent became a message, or was given up. `message` is undefined then, or where this tab does not have it. */
  settled(id: string, message: Message | undefined, byThisTab: boolean): void;
  /** So much of its file has left, in whatever tab. */
  progressed(id: string, progress: UploadProgress): void;
  /** It has failed, or somebody has to decide. */
  failed(intent: Intent, byThisTab: boolean): void;
  report(error: WebexError): void;
}
