import { localized } from '../localized.ts';
import { plural } from '../phrases.ts';

export const memberPanel = localized('memberPanel', {
  label: 'People',
  filter: 'Search people',
  clear: 'Clear the search',
  noMatch: 'Nobody matches',
  noMatchText: 'Names and e-mail addresses were searched.',
  noSpace: 'Choose a space to see its people.',
  gone: 'This space is not there any more',
  goneTeam: 'This team is not there any more',
  goneText: 'It was deleted, or you are not in it any more.',
  /** @param shown The number as it is written. */
  count: (count: number, shown: string): string => plural(count, { one: '# person', other: `${shown} people` }),
  countSoFar: (shown: string): string => `${shown} people so far …`,
  moreFailed: 'Not everybody could be read.',
  add: 'Add people',
  actions: (name: string): string => `What can be done: ${name}`,
  message: 'Write a message',
  promote: 'Make moderator',
  demote: 'No longer moderator',
  stepDown: 'Step down as moderator',
  removeFromSpace: 'Take out of the space',
  removeFromTeam: 'Take out of the team',
  leaveSpace: 'Leave the space',
  leaveTeam: 'Leave the team',
  working: 'One moment …',
  dismiss: 'Close this',
  happened: {
    added: (name: string): string => `${name} was added.`,
    removed: (name: string): string => `${name} is not here any more.`,
    promoted: (name: string): string => `${name} is a moderator now.`,
    demoted: (name: string): string => `${name} is no moderator any more.`,
  },
  failed: {
    remove: (name: string): string => `${name} is still here.`,
    promote: (name: string): string => `${name} was not made a moderator.`,
    demote: (name: string): string => `${name} is still a moderator.`,
  },
  /** Why something cannot be done, before it is attempted. */
  refused: {
    direct: 'This is a conversation of two: nobody can come in, and nobody can be taken out.',
    moderators: 'This space is moderated: only its moderators can do this.',
    'team-moderators': 'Only the moderators of the team can do this.',
    'last-moderator': 'A team has to have a moderator. Make somebody else one first.',
  },
  promoteTitle: (name: string): string => `Make ${name} a moderator?`,
  promoteFirst: {
    moderated: 'The space has no moderators yet. It will be moderated from now on, and you will be a moderator too.',
    after: 'Then only moderators can add people, take them out, and change the space.',
  },
  stepDownTitle: 'Step down as moderator?',
  stepDownText: 'Only another moderator can make you one again.',
  stepDownLast: 'You are the only moderator. Afterwards nobody can manage this space.',
  removeTitle: (name: string): string => `Take ${name} out?`,
  removeText: 'They no longer see what is written here. What they wrote stays.',
  removeFromTeamText: 'They leave the team and all its spaces. What they wrote stays.',
  leaveTitle: 'Leave this space?',
  leaveTeamTitle: 'Leave this team?',
  leaveText: 'You no longer see what is written here, and somebody has to add you if you want to come back.',
  leaveTeamText:
    'You leave the team and all its spaces. A moderator of the team has to add you if you want to come back.',
  leaveLast: 'You are the only moderator. Afterwards nobody can manage this space.',
});

export const addMembers = localized('addMembers', {
  title: 'Add people',
  label: 'Whom do you want to add?',
  add: (count: number): string => (count > 1 ? plural(count, { other: 'Add # people' }) : 'Add'),
  adding: 'Adding …',
  choose: 'Choose somebody first.',
  failed: 'These could not be added',
  added: (names: string): string => `${names} added`,
  retry: 'Try again',
  takeOff: (name: string): string => `Take ${name} off this list`,
  toTeam: 'Whoever is added to the team can join all its spaces.',
  external: 'People outside your organization can read everything that was written here.',
});
