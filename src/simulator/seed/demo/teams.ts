import type { SeedTeam } from '../seed.ts';
import { day } from './conversation.ts';

export const teams: SeedTeam[] = [
  {
    key: 'engineering',
    name: 'Engineering',
    description: 'Firmware, hardware, cloud and apps',
    creator: 'carol',
    members: [
      ...['carol', 'viktor', 'alice', 'bob', 'lukasz', 'anika', 'tomas', 'mateo', 'ngozi', 'priya', 'linh', 'wei'],
      ...['samir', 'kenji', 'nils', 'zoe', 'sinead', 'elif', 'chloe', 'daniel', 'jorge', 'bot'],
    ],
    moderators: ['carol', 'viktor'],
    createdMinutesAgo: 420 * day,
  },
  {
    key: 'customer-care',
    name: 'Customer Care',
    description: 'Help for growers, in the field and on the line',
    creator: 'thandiwe',
    members: ['thandiwe', 'jorge', 'minji', 'noor', 'yui', 'omar', 'alice', 'bob', 'elif', 'priya', 'daniel'],
    moderators: ['thandiwe'],
    createdMinutesAgo: 400 * day,
  },
  {
    key: 'sales',
    name: 'Sales and Partners',
    description: 'Regions, offers and the partner programme',
    creator: 'giulia',
    members: [
      ...['giulia', 'hamish', 'layla', 'haruto', 'ines', 'zoe', 'marguerite', 'daniel', 'yui', 'omar'],
      ...['noor', 'kenji', 'alice', 'fatima'],
    ],
    moderators: ['giulia', 'marguerite'],
    createdMinutesAgo: 395 * day,
  },
  {
    key: 'operations',
    name: 'Operations',
    description: 'Making, testing and shipping',
    creator: 'bjorn',
    members: ['bjorn', 'fatima', 'eszter', 'oskar', 'kahu', 'petra', 'tomas', 'bob', 'carol', 'admin', 'ruth'],
    moderators: ['bjorn', 'fatima'],
    createdMinutesAgo: 390 * day,
  },
];
