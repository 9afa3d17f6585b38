import { restId } from './rest-id.ts';
import type { ChangeSignal, TypingSignal } from './source.ts';

/** What is read of an activity. It comes from the network, so nothing about it is certain. */
interface Activity {
  id?: unknown;
  verb?: unknown;
  published?: unknown;
  url?: unknown;
  actor?: ActivityObject;
  object?: ActivityObject;
  target?: ActivityObject;
  parent?: ActivityObject;
}

interface ActivityObject {
  id?: unknown;
  entryUUID?: unknown;
  objectType?: unknown;
  type?: unknown;
  url?: unknown;
  mentions?: unknown;
  groupMentions?: unknown;
}

/** What is known beside the activity itself. */
export interface ActivitySurroundings {
  /** The cluster in the REST ids of what lives at an address, `us` for the first one. */
  clusterOf(url: string): string;
  /** UUID of the identity, when known: joining and leaving changes its own list of spaces. */
  selfUuid: string | undefined;
}

/**
 * What an activity of the conversation service may have changed, in REST ids. Empty for what REST does not show
 * (reactions, mutes, favourites) and for what is not an activity.
 */
export const changesOf = (value: unknown, { clusterOf, selfUuid }: ActivitySurroundings): ChangeSignal[] => {
  const activity = asObject(value) as Activity | undefined;
  if (!activity || typeof activity.verb !== 'string') return [];
  const actor = asObject(activity.actor);
  const object = asObject(activity.object);
  const target = asObject(activity.target);
  const parent = asObject(activity.parent);
  const isSpace = (candidate: ActivityObject | undefined) => candidate?.objectType === 'conversation';
  const space = isSpace(target) ? target : isSpace(object) ? object : (target ?? object);
  const spaceUuid = uuidOf(space);
  if (spaceUuid === undefined) return [];

  const address = [space?.url, activity.url].find((url) => typeof url === 'string');
  const cluster = address === undefined ? 'us' : clusterOf(address);
  const actorUuid = personOf(actor);
  const published = Date.parse(String(activity.published));
  const common: Pick<ChangeSignal, 'spaceId' | 'actorId' | 'at'> = {
    spaceId: restId('ROOM', spaceUuid, cluster),
    ...(actorUuid !== undefined && { actorId: restId('PEOPLE', actorUuid) }),
    ...(!Number.isNaN(published) && { at: published }),
  };
  const message = (event: ChangeSignal['event'], uuid: string | undefined): ChangeSignal[] => [
    uuid === undefined
      ? { resource: 'messages', event: event === 'updated' ? event : 'unknown', ...common }
      : { resource: 'messages', event, id: restId('MESSAGE', uuid, cluster), ...common },
  ];
  const created = (uuid: string | undefined): ChangeSignal[] =>
    message('created', uuid).map((change) => (mentions(object, selfUuid) ? { ...change, isMention: true } : change));
  const room = (event: ChangeSignal['event']): ChangeSignal => ({
    resource: 'rooms',
    event,
    id: common.spaceId!,
    ...common,
  });
  const membership = (event: ChangeSignal['event'], personUuid: string | undefined): ChangeSignal => ({
    resource: 'memberships',
    event: personUuid === undefined ? 'unknown' : event,
    ...(personUuid !== undefined && { id: restId('MEMBERSHIP', `${personUuid}:${spaceUuid}`, cluster) }),
    ...common,
  });

  if (target?.objectType === 'team' || object?.objectType === 'team') {
    const teamUuid = uuidOf(target?.objectType === 'team' ? target : object);
    const id = teamUuid === undefined ? undefined : restId('TEAM', teamUuid, cluster);
    const resource = object?.objectType === 'person' ? 'teamMemberships' : 'teams';
    return [
      { resource, event: 'unknown', ...(resource === 'teams' && { id }), actorId: common.actorId, at: common.at },
    ];
  }

  switch (activity.verb) {
    case 'post':
    case 'share':
      return parent?.type === 'edit' ? message('updated', uuidOf(parent)) : created(uuidOf(activity));
    case 'delete':
      return isReaction(object) ? [] : message('deleted', uuidOf(object));
    case 'cardAction': {
      const id = uuidOf(activity);
      return id === undefined
        ? []
        : [
            {
              resource: 'attachmentActions',
              event: 'created',
              id: restId('ATTACHMENT_ACTION', id, cluster),
              ...common,
            },
          ];
    }
    case 'create':
      return [room('created')];
    case 'add':
    case 'leave': {
      if (isReaction(object)) return [];
      // Who leaves by himself is the actor, and then some clients name no object.
      const person =
        object?.objectType === 'person' ? personOf(object) : activity.verb === 'leave' ? actorUuid : undefined;
      if (person === undefined) return [];
      const joined = activity.verb === 'add';
      const changes = [membership(joined ? 'created' : 'deleted', person)];
      if (person === selfUuid) changes.push(room(joined ? 'created' : 'deleted'));
      return changes;
    }
    case 'assignModerator':
    case 'unassignModerator':
      return [membership('updated', personOf(object))];
    case 'hide':
      return [membership('updated', actorUuid)];
    case 'acknowledge': {
      const seen = uuidOf(object);
      return [
        { ...membership('seen', actorUuid), ...(seen !== undefined && { seenId: restId('MESSAGE', seen, cluster) }) },
      ];
    }
    case 'update':
      // Files are posted first and get their previews later, as an update of their content.
      return object?.objectType === 'content' || object?.objectType === 'comment'
        ? message('updated', undefined)
        : [room('updated')];
    case 'lock':
    case 'unlock':
    case 'assign':
    case 'unassign':
    case 'archive':
    case 'unarchive':
      return [room('updated')];
    default:
      return [];
  }
};

/** Somebody types or stopped typing; `spaceIdOf` finds the REST id of a conversation that is named by its UUID alone. */
export const typingOf = (value: unknown, spaceIdOf: (uuid: string) => string): TypingSignal | undefined => {
  const event = asObject(value) as { eventType?: unknown; actor?: unknown; conversationId?: unknown } | undefined;
  if (event?.eventType !== 'status.start_typing' && event?.eventType !== 'status.stop_typing') return undefined;
  const person = personOf(asObject(event.actor));
  if (person === undefined || !isUuidLike(event.conversationId)) return undefined;
  return {
    spaceId: spaceIdOf(event.conversationId),
    personId: restId('PEOPLE', person),
    typing: event.eventType === 'status.start_typing',
  };
};

const asObject = (value: unknown): ActivityObject | undefined =>
  typeof value === 'object' && value !== null ? value : undefined;

const isUuidLike = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);

const uuidOf = (object: { id?: unknown } | undefined): string | undefined =>
  isUuidLike(object?.id) ? object.id : undefined;

const personOf = (person: ActivityObject | undefined): string | undefined =>
  isUuidLike(person?.entryUUID) ? person.entryUUID : uuidOf(person);

/** Whether a message mentions the identity, or everybody. */
const mentions = (content: ActivityObject | undefined, selfUuid: string | undefined): boolean =>
  itemsOf(content?.groupMentions).length > 0 ||
  itemsOf(content?.mentions).some((person) => personOf(person) === (selfUuid ?? null));

const itemsOf = (list: unknown): ActivityObject[] => {
  const { items } = (asObject(list) ?? {}) as { items?: unknown };
  return Array.isArray(items) ? items.flatMap((item) => asObject(item) ?? []) : [];
};

const isReaction = (object: ActivityObject | undefined): boolean => String(object?.objectType).startsWith('reaction');
