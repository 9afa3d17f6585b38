import type { ChangeSignal } from './source.ts';

const RESOURCES: ReadonlySet<unknown> = new Set<ChangeSignal['resource']>([
  'messages',
  'memberships',
  'rooms',
  'teams',
  'teamMemberships',
  'attachmentActions',
]);
const EVENTS: ReadonlySet<unknown> = new Set<ChangeSignal['event']>(['created', 'updated', 'deleted', 'seen']);

/**
 * What a webhook tells to have changed; empty when it is none that concerns messaging.
 *
 * https://developer.webex.com/docs/webhooks
 */
export const changesOfWebhook = (value: unknown): ChangeSignal[] => {
  const envelope = asObject(value);
  const data = asObject(envelope?.data);
  if (!envelope || !data || !RESOURCES.has(envelope.resource)) return [];
  const resource = envelope.resource as ChangeSignal['resource'];
  const event = EVENTS.has(envelope.event) ? (envelope.event as ChangeSignal['event']) : 'unknown';
  const id = text(data.id);
  const spaceId = resource === 'rooms' ? id : text(data.roomId);
  const at = Date.parse(String(data.updated ?? data.created));
  const common = {
    ...(spaceId !== undefined && { spaceId }),
    ...(text(envelope.actorId) !== undefined && { actorId: text(envelope.actorId) }),
    ...(!Number.isNaN(at) && { at }),
  };
  const isMention = resource === 'messages' && event === 'created' && mentions(data, envelope.createdBy);
  const changes: ChangeSignal[] = [
    {
      resource,
      event,
      ...(event === 'seen' && { seenId: text(data.lastSeenId) }),
      ...(id !== undefined && { id }),
      ...common,
      ...(isMention && { isMention }),
    },
  ];
  // Who owns the webhook joined or left: the list of spaces is another now.
  const isOwn = text(data.personId) !== undefined && data.personId === envelope.createdBy;
  if (resource === 'memberships' && isOwn && spaceId !== undefined && (event === 'created' || event === 'deleted'))
    changes.push({ resource: 'rooms', event, id: spaceId, ...common });
  return changes;
};

/** Whether a message mentions the owner of the webhook, or everybody. */
const mentions = ({ mentionedPeople, mentionedGroups }: Record<string, unknown>, self: unknown): boolean =>
  (Array.isArray(mentionedGroups) && mentionedGroups.length > 0) ||
  (Array.isArray(mentionedPeople) && mentionedPeople.includes(self));

const asObject = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length < 500 ? value : undefined;
