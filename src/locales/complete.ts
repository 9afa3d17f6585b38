import type { presence } from './en/avatar.ts';
import type { cards } from './en/cards.ts';
import type { composer } from './en/composer.ts';
import type { connection } from './en/connection.ts';
import type { emoji } from './en/emoji.ts';
import type { errors } from './en/errors.ts';
import type { files } from './en/files.ts';
import type { memberPanel } from './en/member-panel.ts';
import type { messages } from './en/messages.ts';
import type { messenger } from './en/messenger.ts';
import type { spaceList } from './en/space-list.ts';
import type { threadSearch } from './en/thread-search.ts';

/** Every word there is: what a language that comes with us has to have. */
export type CompleteTranslation = {
  cards: typeof cards;
  composer: typeof composer;
  connection: typeof connection;
  emoji: typeof emoji;
  errors: typeof errors;
  files: typeof files;
  memberPanel: typeof memberPanel;
  messages: typeof messages;
  messenger: typeof messenger;
  presence: typeof presence;
  spaceList: typeof spaceList;
  threadSearch: typeof threadSearch;
};
