/**
 * Writes src/internal/icons.ts and src/internal/icons/ from Webex's own Momentum icons. Run it after a change to the list
 * below: `node --import tsx scripts/build-icons.ts`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Our name → Momentum's file. */
const icons: Record<string, string> = {
  announcement: 'announcement-regular',
  archive: 'archive-regular',
  attach: 'attachment-regular',
  back: 'arrow-left-regular',
  bell: 'alert-regular',
  bellMuted: 'alert-muted-regular',
  blockQuote: 'block-quote-regular',
  bold: 'bold-regular',
  bot: 'bot-regular',
  bulletedList: 'list-bulleted-regular',
  check: 'check-regular',
  chat: 'chat-regular',
  chatFilled: 'chat-filled',
  chevronDown: 'arrow-down-regular',
  chevronForward: 'arrow-right-regular',
  chevronUp: 'arrow-up-regular',
  clock: 'recents-regular',
  close: 'cancel-regular',
  code: 'code-block-regular',
  copy: 'copy-regular',
  dark: 'quiet-hours-presence-regular',
  delete: 'delete-regular',
  download: 'download-regular',
  edit: 'edit-regular',
  emoji: 'emoji-happy-regular',
  external: 'external-user-regular',
  favorite: 'favorite-regular',
  favoriteFilled: 'favorite-filled',
  file: 'file-text-regular',
  filter: 'filter-regular',
  format: 'format-regular',
  fileArchive: 'file-zip-regular',
  fileAudio: 'file-audio-regular',
  fileCode: 'file-code-regular',
  fileDocument: 'file-word-regular',
  fileImage: 'file-image-regular',
  fileLocked: 'file-locked-regular',
  fileMissing: 'file-missing-regular',
  filePdf: 'file-pdf-regular',
  filePresentation: 'file-powerpoint-regular',
  fileSpreadsheet: 'file-spreadsheet-regular',
  fileVideo: 'file-video-regular',
  hide: 'hide-regular',
  info: 'info-circle-regular',
  italic: 'italic-regular',
  jumpDown: 'arrow-tail-down-regular',
  leave: 'exit-room-regular',
  light: 'brightness-high-regular',
  link: 'link-regular',
  lock: 'secure-lock-regular',
  meeting: 'meetings-regular',
  mention: 'mention-regular',
  moderator: 'moderator-regular',
  more: 'more-regular',
  numberedList: 'list-numbered-regular',
  offline: 'cloud-muted-regular',
  openOutside: 'pop-out-regular',
  people: 'people-regular',
  person: 'participant-regular',
  personAdd: 'participant-add-regular',
  plus: 'plus-regular',
  preview: 'show-regular',
  reply: 'reply-regular',
  retry: 'refresh-regular',
  publicSpace: 'language-regular',
  search: 'search-regular',
  send: 'send-filled',
  secure: 'shield-regular',
  settings: 'settings-regular',
  signOut: 'sign-out-regular',
  space: 'chat-group-regular',
  strikethrough: 'strikethrough-regular',
  tabs: 'browser-regular',
  team: 'webex-teams-regular',
  thread: 'reply-list-regular',
  warning: 'warning-regular',
};

/** Those that point along the line of text, and so turn round where text runs from right to left. */
const directional = new Set([
  'announcement',
  'back',
  'bulletedList',
  'chevronForward',
  'leave',
  'numberedList',
  'openOutside',
  'reply',
  'send',
  'signOut',
  'thread',
]);

const folder = 'src/internal/icons';
const note = '// Written by scripts/build-icons.ts from the Momentum icons (MIT).';

const fileOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const pathOf = (file: string): string => {
  const source = readFileSync(`node_modules/@momentum-design/icons/dist/svg/${file}.svg`, 'utf8');
  // A path that begins with a relative move has to begin at the origin when it is joined to another.
  const paths = [...source.matchAll(/<path d="([^"]+)"\/>/g)].map(([, path], index) =>
    index > 0 && path!.startsWith('m') ? `M0 0${path!}` : path!,
  );
  const rest = source.replace(/^<svg [^>]*viewBox="0 0 32 32">/, '').replaceAll(/<path d="[^"]+"\/>|<\/svg>/g, '');
  if (paths.length === 0 || rest.trim() !== '') throw new Error(`${file} is more than plain paths: ${source}`);
  return paths.join('');
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

// One file each, so that an icon travels with the part of the build that shows it.
for (const [name, file] of Object.entries(icons))
  writeFileSync(
    `${folder}/${fileOf(name)}.ts`,
    `${note}
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const ${name}Icon = (): TemplateResult => icon('${pathOf(file)}'${directional.has(name) ? ', true' : ''});
`,
  );

writeFileSync(
  `${folder}.ts`,
  `${note}
${Object.keys(icons)
  .map((name) => `export { ${name}Icon } from './icons/${fileOf(name)}.ts';`)
  .join('\n')}
`,
);
