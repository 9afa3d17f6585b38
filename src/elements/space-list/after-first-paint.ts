/** What the list can do without until it is painted. */
export { lastWordsIn } from './last-words.ts';
export { presenceIn } from './presence-in.ts';
export { SpaceFilter } from './space-filter.ts';
