import { composedText } from '../../content/composed-text.ts';
import type { OutboxDraft } from '../../store/outbox.ts';

/** What is sent for what was written: one message with the first of the files, and one for each further file. */
export const draftsToSend = (
  target: Pick<OutboxDraft, 'spaceId' | 'parentId'>,
  written: string,
  files: readonly File[],
): OutboxDraft[] => {
  const said = written.trim() === '' ? {} : composedText(written);
  if (files.length === 0) return [{ ...target, ...said }];
  return files.map((file, index) => ({ ...target, file, fileName: file.name, ...(index === 0 ? said : {}) }));
};
