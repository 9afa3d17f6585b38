import { toWebexError, WebexHttpError } from '../../errors.ts';
import { explainError } from '../../internal/explain-error.ts';
import { files as words } from '../../locales/en/files.ts';

/** Why a file cannot be had, and what helps: trying again, taking it unchecked, or nothing. */
export interface FileProblem {
  text: string;
  help: 'retry' | 'anyway' | 'none';
}

/** https://developer.webex.com/docs/basics#message-attachments: 410 infected, 423 being scanned, 428 cannot be scanned. */
export const explainFileError = (thrown: unknown): FileProblem => {
  const error = toWebexError(thrown);
  if (error instanceof WebexHttpError) {
    if (error.status === 410) return { text: words.infected, help: 'none' };
    if (error.status === 423) return { text: words.scanning, help: 'retry' };
    if (error.status === 428) return { text: words.unscannable, help: 'anyway' };
    if (error.status === 404 || error.status === 403) return { text: words.gone, help: 'retry' };
  }
  return { text: `${words.failed} ${explainError(error).title}.`, help: 'retry' };
};
