import type { SeedSpace } from '../../seed.ts';
import { conversation, week } from '../conversation.ts';
import { gatehouseHistory } from './gatehouse-history.ts';
import { gatehouseRecent } from './gatehouse-recent.ts';

/** The main engineering space. */
export const gatehouse: SeedSpace = {
  key: 'gatehouse',
  title: 'Gatehouse Firmware',
  team: 'engineering',
  description: 'Firmware of the Gatehouse gateway, from radio to release',
  creator: 'carol',
  members: [
    ...['carol', 'alice', 'bob', 'lukasz', 'anika', 'tomas', 'mateo', 'ngozi', 'priya', 'samir', 'kenji', 'nils'],
    ...['viktor', 'zoe', 'elif', 'chloe', 'daniel', 'wei', 'jorge'],
  ],
  createdMinutesAgo: 12 * week,
  tabs: [
    { displayName: 'Release 3.2', contentUrl: 'https://docs.fernwright.example/gatehouse/3.2' },
    { displayName: 'Fleet', contentUrl: 'https://canopy.fernwright.example/fleet' },
  ],
  messages: conversation(...gatehouseHistory, ...gatehouseRecent),
};
