import type { TemplateResult } from 'lit';
import { fileExtension } from '../../content/file-name.ts';
import type { FileKind } from '../../content/file-type.ts';
import {
  fileArchiveIcon,
  fileAudioIcon,
  fileCodeIcon,
  fileDocumentIcon,
  fileIcon,
  fileImageIcon,
  filePdfIcon,
  filePresentationIcon,
  fileSpreadsheetIcon,
  fileVideoIcon,
} from '../../internal/icons.ts';

const spreadsheet = /^(?:xlsx?|csv|ods|numbers)$/;
const presentation = /^(?:pptx?|odp|key)$/;
const code =
  /^(?:[ch]|cc|cpp|cs|css|go|html?|java|js|jsx|json|log|lua|md|php|py|rb|rs|sh|sql|svg|swift|toml|ts|tsx|txt|xml|ya?ml)$/;

/** The icon of a file, and the class that gives it its colour. */
export const iconOf = (kind: FileKind, name: string): { icon: TemplateResult; color: string } => {
  const extension = fileExtension(name);
  if (kind === 'image') return { icon: fileImageIcon(), color: kind };
  if (kind === 'video') return { icon: fileVideoIcon(), color: kind };
  if (kind === 'audio') return { icon: fileAudioIcon(), color: kind };
  if (kind === 'pdf') return { icon: filePdfIcon(), color: kind };
  if (kind === 'archive') return { icon: fileArchiveIcon(), color: kind };
  if (spreadsheet.test(extension)) return { icon: fileSpreadsheetIcon(), color: 'spreadsheet' };
  if (presentation.test(extension)) return { icon: filePresentationIcon(), color: 'presentation' };
  if (kind === 'office') return { icon: fileDocumentIcon(), color: 'document' };
  return { icon: code.test(extension) ? fileCodeIcon() : fileIcon(), color: kind };
};
