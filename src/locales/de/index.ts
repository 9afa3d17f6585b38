import type { CompleteTranslation } from '../complete.ts';
import { presence } from './avatar.ts';
import { cards } from './cards.ts';
import { composer } from './composer.ts';
import { connection } from './connection.ts';
import { conversation } from './conversation.ts';
import { dialog } from './dialog.ts';
import { emoji } from './emoji.ts';
import { errors } from './errors.ts';
import { files } from './files.ts';
import { launcher } from './launcher.ts';
import { addMembers, memberPanel } from './member-panel.ts';
import { messages } from './messages.ts';
import { messenger } from './messenger.ts';
import { people } from './people.ts';
import { peoplePicker } from './people-picker.ts';
import { personCard } from './person-card.ts';
import { spaceBanner } from './space-banner.ts';
import { spaceList } from './space-list.ts';
import { spaceManagement } from './space-management.ts';
import { spaceTabs } from './space-tabs.ts';
import { teams } from './teams.ts';
import { threadSearch } from './thread-search.ts';

export const words: CompleteTranslation = {
  addMembers,
  cards,
  composer,
  connection,
  conversation,
  dialog,
  emoji,
  errors,
  files,
  launcher,
  memberPanel,
  messages,
  messenger,
  people,
  peoplePicker,
  personCard,
  presence,
  spaceBanner,
  spaceList,
  spaceManagement,
  spaceTabs,
  teams,
  threadSearch,
};
