import type { Cloud } from '../cloud.ts';
import { storedFile } from '../resources/files.ts';
import { mentionsIn } from '../resources/message-text.ts';
import type { FileRecord, MessageRecord, PersonRecord, RoomRecord, TeamRecord } from '../state/records.ts';
import { homeOrganizationKey, identityNames } from './identities.ts';
import type { IdentityName } from './identities.ts';
import type { Seed, SeedFile, SeedMessage, SeedPerson, SeedSpace, SeedTeam } from './seed.ts';

const minute = 60_000;

/** Puts one of the seeds that come with the simulator into a new cloud. Each is loaded only when it is asked for. */
export async function plantNamed(cloud: Cloud, name: 'empty' | 'demo' | 'large'): Promise<void> {
  if (name === 'demo') plant(cloud, (await import('./demo/demo.ts')).demoSeed);
  else if (name === 'large') (await import('./large.ts')).plantLarge(cloud);
}

/**
 * Puts a seed into a new cloud, as history: nobody is told of it.
 *
 * @throws Error when something in it refers to a key that is not there.
 */
export function plant(cloud: Cloud, seed: Seed): void {
  new Planting(cloud).plant(seed);
}

class Planting {
  readonly #cloud: Cloud;
  readonly #start: number;
  readonly #organizations = new Map<string, string>();
  readonly #people = new Map<string, PersonRecord>();
  readonly #teams = new Map<string, TeamRecord>();
  readonly #messages = new Map<string, string>();

  constructor(cloud: Cloud) {
    this.#cloud = cloud;
    this.#start = cloud.now();
    const home = cloud.state.people.get(cloud.identities.alice)!.organizationId;
    this.#organizations.set(homeOrganizationKey, home);
    for (const name of identityNames) this.#people.set(name, cloud.state.people.get(cloud.identities[name])!);
  }

  plant(seed: Seed): void {
    this.#plantOrganizations(seed);
    for (const person of seed.people) this.#plantPerson(person);
    for (const team of seed.teams ?? []) this.#plantTeam(team);
    for (const space of seed.spaces ?? []) this.#plantSpace(space);
  }

  /** The organization of Alice is the home of the six identities, whatever the seed calls it. */
  #plantOrganizations(seed: Seed): void {
    const { state, ids } = this.#cloud;
    const homeKey = seed.people.find(({ key }) => key === 'alice')?.organization ?? seed.organizations[0]?.key;
    for (const { key, displayName, domain } of seed.organizations) {
      const id = key === homeKey ? this.#organizations.get(homeOrganizationKey)! : ids.random();
      state.organizations.set(id, { id, displayName, domain: domain.toLowerCase(), created: this.#start });
      this.#organizations.set(key, id);
    }
  }

  #plantPerson(seed: SeedPerson): void {
    const { people } = this.#cloud.state;
    const [firstName = seed.displayName, ...rest] = seed.displayName.split(' ');
    const id = (identityNames as readonly string[]).includes(seed.key)
      ? this.#cloud.identities[seed.key as IdentityName]
      : this.#cloud.ids.random();
    const fields: PersonRecord = {
      id,
      type: seed.type ?? 'person',
      organizationId: found(this.#organizations, seed.organization, 'organization'),
      displayName: seed.displayName,
      nickName: firstName,
      firstName,
      lastName: rest.join(' ') || undefined,
      email: seed.email.toLowerCase(),
      avatar: seed.avatar === 'none' ? undefined : `${this.#cloud.origin}/avatars/${id}~1600`,
      title: seed.title,
      department: seed.department,
      roles: seed.roles ?? [],
      licenses: [],
      status: seed.status ?? 'active',
      lastActivity: this.#start - (seed.status === 'inactive' ? 90 : 2) * minute,
      invitePending: seed.status === 'pending',
      loginEnabled: true,
      created: this.#start - 2 * 365 * 24 * 60 * minute,
      lastModified: this.#start - 30 * 24 * 60 * minute,
    };
    const known = this.#people.get(seed.key);
    if (known) people.update(known, { ...fields, roles: seed.roles ?? known.roles });
    else this.#people.set(seed.key, people.add(fields));
  }

  #plantTeam(seed: SeedTeam): void {
    const { state, ids } = this.#cloud;
    const created = this.#start - seed.createdMinutesAgo * minute;
    const id = ids.timeBased(created);
    const creator = this.#person(seed.creator);
    const { name, description } = seed;
    const team = { id, name, description, creatorId: creator.id, created, generalRoomId: id };
    state.teams.set(id, team);
    this.#teams.set(seed.key, team);
    this.#room({ id, title: name, teamId: id, creatorId: creator.id, ownerId: creator.organizationId, created });
    const moderators = new Set(seed.moderators ?? [seed.creator]);
    for (const key of new Set([seed.creator, ...seed.members])) {
      const personId = this.#person(key).id;
      const isModerator = moderators.has(key);
      state.teamMemberships.add({ teamId: id, personId, isModerator, created });
      state.memberships.add({ roomId: id, personId, isModerator, isRoomHidden: false, created });
    }
  }

  #plantSpace(seed: SeedSpace): void {
    const created = this.#start - seed.createdMinutesAgo * minute;
    const room = this.#roomOf(seed, created);
    const moderators = new Set(seed.moderators ?? (seed.isLocked ? [seed.creator] : []));
    const { memberships, tabs } = this.#cloud.state;
    for (const key of new Set([seed.creator, ...seed.members])) {
      const personId = this.#person(key).id;
      if (memberships.has(room.id, personId)) continue;
      memberships.add({ roomId: room.id, personId, isModerator: moderators.has(key), isRoomHidden: false, created });
    }
    for (const tab of seed.tabs ?? []) {
      const id = this.#cloud.ids.random();
      tabs.set(id, { id, roomId: room.id, ...tab, creatorId: room.creatorId, created });
    }
    for (const message of seed.messages ?? []) this.#plantMessage(room, message);
    this.#plantReadMarks(room, seed.unread);
  }

  /** A space of a team that has the name of the team is its General room, which is there already. */
  #roomOf(seed: SeedSpace, created: number): RoomRecord {
    const { rooms } = this.#cloud.state;
    const creator = this.#person(seed.creator);
    const team = seed.team === undefined ? undefined : found(this.#teams, seed.team, 'team');
    if (team && seed.title === team.name) return rooms.get(team.generalRoomId)!;
    const isDirect = seed.type === 'direct' || seed.title === undefined;
    const pair = isDirect ? this.#pairOf(seed) : undefined;
    return this.#room({
      id: pair ? this.#cloud.ids.pair(...pair) : this.#cloud.ids.timeBased(created),
      type: isDirect ? 'direct' : 'group',
      title: isDirect ? '' : (seed.title ?? ''),
      teamId: team?.id,
      isLocked: seed.isLocked ?? false,
      isPublic: seed.isPublic ?? false,
      isAnnouncementOnly: seed.isAnnouncementOnly ?? false,
      description: seed.description,
      madePublic: seed.isPublic ? created : undefined,
      creatorId: creator.id,
      ownerId: creator.organizationId,
      created,
    });
  }

  #pairOf(seed: SeedSpace): [string, string] {
    const [one, other, ...rest] = new Set([seed.creator, ...seed.members]);
    if (one === undefined || other === undefined || rest.length > 0) {
      throw new Error(`The 1:1 space "${seed.key}" of the seed needs exactly two members.`);
    }
    return [this.#person(one).id, this.#person(other).id];
  }

  #room(
    fields: Pick<RoomRecord, 'id' | 'title' | 'creatorId' | 'ownerId' | 'created'> & Partial<RoomRecord>,
  ): RoomRecord {
    return this.#cloud.state.rooms.add({
      type: 'group',
      isLocked: false,
      isPublic: false,
      isAnnouncementOnly: false,
      isReadOnly: false,
      lastActivity: fields.created,
      ...fields,
    });
  }

  #plantMessage(room: RoomRecord, seed: SeedMessage): void {
    const { state, ids } = this.#cloud;
    const created = this.#start - Math.round(seed.minutesAgo * minute);
    const id = ids.timeBased(created);
    const markdown = seed.markdown === undefined ? undefined : this.#withMentions(seed.markdown);
    const edited = seed.editedMinutesAgo;
    const message: MessageRecord = {
      id,
      roomId: room.id,
      personId: this.#person(seed.from).id,
      ...(seed.text === undefined ? undefined : { text: seed.text }),
      ...(markdown === undefined ? undefined : { markdown, ...mentionsIn(this.#cloud, markdown) }),
      ...(seed.replyTo === undefined ? undefined : { parentId: found(this.#messages, seed.replyTo, 'message') }),
      ...(seed.file ? { files: [this.#file(seed.file)] } : undefined),
      ...(seed.card
        ? { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: seed.card }] }
        : undefined),
      created,
      ...(edited === undefined ? undefined : { updated: this.#start - Math.round(edited * minute) }),
      edits: edited === undefined ? 0 : 1,
      order: state.messages.nextOrder(),
    };
    state.messages.add(message);
    state.rooms.touch(room, created);
    if (seed.key !== undefined) this.#messages.set(seed.key, id);
  }

  /** Members have read what was there when they were last active, and what they wrote; `unread` says otherwise. */
  #plantReadMarks(room: RoomRecord, unread: Record<string, number> = {}): void {
    const { memberships, messages, people } = this.#cloud.state;
    const newestFirst = [...messages.inRoom(room.id)];
    const counts = new Map(Object.entries(unread).map(([key, count]) => [this.#person(key).id, count]));
    for (const membership of memberships.inGroup(room.id)) {
      const { personId } = membership;
      const { lastActivity = 0 } = people.get(personId)!;
      const count = counts.get(personId);
      const seen =
        count === undefined
          ? newestFirst.find((message) => message.created <= lastActivity || message.personId === personId)
          : newestFirst[count];
      if (!seen) continue;
      membership.lastSeenId = seen.id;
      membership.lastSeenAt = seen.created;
    }
  }

  #file(seed: SeedFile): FileRecord {
    const { name, contentType, content } = seed;
    const empty = storedFile(this.#cloud, name, contentType, new Uint8Array());
    return { ...empty, scannedAt: 0, content: () => bytesOf(typeof content === 'function' ? content() : content) };
  }

  /** Seeds write `<@key>`; Webex wants an id. */
  #withMentions(markdown: string): string {
    return markdown.replace(/<@([\w-]+)>/g, (written, key: string) => {
      const person = this.#people.get(key);
      return person ? `<@personId:${this.#cloud.ids.encode('PEOPLE', person.id)}|${person.displayName}>` : written;
    });
  }

  #person(key: string): PersonRecord {
    return found(this.#people, key, 'person');
  }
}

function found<T>(known: Map<string, T>, key: string, kind: string): T {
  const value = known.get(key);
  if (value === undefined) throw new Error(`The seed refers to a ${kind} "${key}" that it does not hold.`);
  return value;
}

function bytesOf(content: Uint8Array<ArrayBuffer> | string): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
