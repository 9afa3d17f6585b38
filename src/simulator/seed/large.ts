import type { Cloud } from '../cloud.ts';
import type { PersonRecord, RoomRecord } from '../state/records.ts';

const spaces = 1000;
const colleagues = 500;
const messagesInLargest = 100_000;
const minute = 60_000;

const firstNames = [
  'Amara',
  'Bruno',
  'Chen',
  'Dalia',
  'Emil',
  'Farida',
  'Goran',
  'Hanna',
  'Ivo',
  'Jun',
  'Kofi',
  'Lena',
];
const lastNames = [
  'Abe',
  'Berg',
  'Costa',
  'Diaz',
  'Ekman',
  'Fofana',
  'Greco',
  'Haddad',
  'Ito',
  'Jansen',
  'Kaur',
  'Lund',
];
const subjects = ['Release', 'Support', 'Design', 'Hiring', 'Budget', 'Field trial', 'Incident', 'Training'];
const sentences = [
  'Has anybody had a look at the numbers from last week?',
  'Done, the branch is merged.',
  'I would rather wait for the second measurement before we decide anything.',
  'Thanks!',
  'Could we move the review to three?',
  'The customer called again about the valve that sticks; I promised an answer by tomorrow noon.',
  'See the notes in the tab, second page.',
  '👍',
];
const marked = [
  'Please read **before noon**: the [plan](https://example.com/plan) has changed.',
  'Three things:\n\n1. order the parts\n2. book the van\n3. tell `ops`',
  '> Could we move the review to three?\n\nFine with me.',
];

/** A thousand spaces, one of them with a hundred thousand messages: what a client must be able to bear. */
export function plantLarge(cloud: Cloud): void {
  const people = plantColleagues(cloud);
  const now = cloud.now();
  for (let index = 0; index < spaces; index++) {
    // The oldest space comes first, so that every index only ever grows at its end.
    const created = now - (spaces - index) * 12 * 60 * minute - 100_000 * minute;
    const isLargest = index === spaces - 1;
    const room = plantSpace(cloud, index, created, isLargest ? people : fewOf(cloud, people));
    plantMessages(
      cloud,
      room,
      isLargest ? messagesInLargest : 1 + cloud.random.below(20),
      now - (spaces - index) * minute,
    );
  }
}

function plantColleagues(cloud: Cloud): PersonRecord[] {
  const people = Object.values(cloud.identities).map((id) => cloud.state.people.get(id)!);
  const { organizationId } = people[0]!;
  const created = cloud.now() - 400 * 24 * 60 * minute;
  for (let index = 0; index < colleagues; index++) {
    const firstName = firstNames[index % firstNames.length]!;
    const lastName = `${lastNames[Math.floor(index / firstNames.length) % lastNames.length]} ${index}`;
    const id = cloud.ids.random();
    const person: PersonRecord = {
      id,
      type: 'person',
      organizationId,
      displayName: `${firstName} ${lastName}`,
      firstName,
      lastName,
      email: `person${index}@example.com`,
      avatar: `${cloud.origin}/avatars/${id}~1600`,
      roles: [],
      licenses: [],
      status: index % 3 === 0 ? 'inactive' : 'active',
      invitePending: false,
      loginEnabled: true,
      created,
      lastModified: created,
    };
    people.push(cloud.state.people.add(person));
  }
  return people;
}

/** The six identities are in every space, with a handful of others. */
function fewOf(cloud: Cloud, people: PersonRecord[]): PersonRecord[] {
  const chosen = new Set(people.slice(0, 6));
  for (let count = 0; count < 4; count++) chosen.add(cloud.random.pick(people));
  return [...chosen];
}

function plantSpace(cloud: Cloud, index: number, created: number, members: PersonRecord[]): RoomRecord {
  const { state, ids } = cloud;
  const creator = members[0]!;
  const room = state.rooms.add({
    id: ids.timeBased(created),
    type: 'group',
    title:
      index === spaces - 1 ? 'Everybody, since the beginning' : `${subjects[index % subjects.length]} ${index + 1}`,
    isLocked: false,
    isPublic: false,
    isAnnouncementOnly: false,
    isReadOnly: false,
    creatorId: creator.id,
    ownerId: creator.organizationId,
    created,
    lastActivity: created,
  });
  for (const { id } of members) {
    state.memberships.add({ roomId: room.id, personId: id, isModerator: false, isRoomHidden: false, created });
  }
  return room;
}

function plantMessages(cloud: Cloud, room: RoomRecord, count: number, last: number): void {
  const { state, ids, random } = cloud;
  const authors = [...state.memberships.peopleOf(room.id)];
  let thread: string | undefined;
  for (let index = 0; index < count; index++) {
    const created = last - (count - 1 - index) * minute;
    const id = ids.timeBased(created);
    const kind = random.below(20);
    const isReply = kind > 16 && thread !== undefined;
    state.messages.add({
      id,
      roomId: room.id,
      personId: random.pick(authors),
      text: kind === 0 ? undefined : random.pick(sentences),
      markdown: kind === 0 ? random.pick(marked) : undefined,
      parentId: isReply ? thread : undefined,
      created,
      edits: 0,
      order: state.messages.nextOrder(),
    });
    if (!isReply) thread = id;
  }
  state.rooms.touch(room, last);
}
