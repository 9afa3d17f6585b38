import type { IdentityName } from '../../src/simulator/cloud.ts';
import type { World } from './world.ts';

/** A call that must succeed. */
export interface Example {
  name: string;
  /** Values of the path's parameters, in order. */
  path?: string[];
  query?: Partial<Record<string, string>>;
  body?: Record<string, unknown>;
  as?: IdentityName;
  /** Default 200, or 204 for DELETE. */
  status?: number;
}

const hook = { name: 'Second', targetUrl: 'https://example.com/2', resource: 'messages', event: 'deleted' };
const dave = { emails: ['dave@example.com'], displayName: 'Dave Okoro' };

/** Examples of every operation, by its name in the official description. */
export const examples: Record<string, (world: World) => Example[]> = {
  'POST /attachment/actions': ({ ids }) => [
    { name: 'submit', body: { type: 'submit', messageId: ids['card'], inputs: { vote: 'yes' } }, as: 'bob' },
  ],
  'GET /attachment/actions/{id}': ({ ids }) => [{ name: 'by the author of the card', path: [ids['action']!] }],

  'GET /room/linkedFolders': ({ ids }) => [{ name: 'of a space', query: { roomId: ids['room']! } }],
  'POST /room/linkedFolders': ({ ids }) => [{ name: 'link', body: folderIn(ids['room']!) }],
  'GET /room/linkedFolders/{id}': ({ ids }) => [{ name: 'read', path: [ids['folder']!] }],
  'PUT /room/linkedFolders/{id}': ({ ids }) => [
    { name: 'change', path: [ids['folder']!], body: folderIn(ids['room']!) },
  ],
  'DELETE /room/linkedFolders/{id}': ({ ids }) => [{ name: 'unlink', path: [ids['folder']!] }],

  'GET /events': ({ ids, cloud }) => [
    { name: 'all', as: 'admin' },
    { name: 'of one kind', query: { resource: 'messages', type: 'created', max: '2' }, as: 'admin' },
    {
      name: 'by somebody, in a period',
      query: { actorId: ids['alice']!, from: '2020-01-01T00:00:00.000Z', to: new Date(cloud.now()).toISOString() },
      as: 'admin',
    },
  ],
  'GET /events/{eventId}': ({ ids }) => [{ name: 'read', path: [ids['event']!], as: 'admin' }],

  'GET /memberships': ({ ids }) => [
    { name: 'own' },
    { name: 'of a space', query: { roomId: ids['room']!, max: '1' } },
    { name: 'of a 1:1 space', query: { roomId: ids['directRoom']! } },
    { name: 'of a person, by id', query: { roomId: ids['room']!, personId: ids['bob']! } },
    { name: 'of a person, by address', query: { roomId: ids['room']!, personEmail: 'bob@example.com' } },
  ],
  'POST /memberships': ({ ids }) => [
    { name: 'by id', body: { roomId: ids['room'], personId: ids['carol'] } },
    {
      name: 'by address, as moderator',
      body: { roomId: ids['room'], personEmail: 'admin@example.com', isModerator: true },
    },
  ],
  'GET /memberships/{membershipId}': ({ ids }) => [{ name: 'read', path: [ids['membership']!] }],
  'PUT /memberships/{membershipId}': ({ ids }) => [
    { name: 'appoint', path: [ids['membership']!], body: { isModerator: true, isRoomHidden: false } },
  ],
  'DELETE /memberships/{membershipId}': ({ ids }) => [{ name: 'remove', path: [ids['membership']!] }],

  'GET /messages': ({ ids, cloud }) => [
    { name: 'of a space', query: { roomId: ids['room']! } },
    { name: 'a page', query: { roomId: ids['room']!, max: '1', beforeMessage: ids['card']! } },
    { name: 'of a thread', query: { roomId: ids['room']!, parentId: ids['message']! } },
    { name: 'that mention the caller', query: { roomId: ids['room']!, mentionedPeople: 'me' }, as: 'bob' },
    { name: 'before a moment', query: { roomId: ids['room']!, before: new Date(cloud.now() + 1000).toISOString() } },
  ],
  'POST /messages': ({ ids }) => [
    { name: 'text', body: { roomId: ids['room'], text: 'Hello' } },
    { name: 'markdown', body: { roomId: ids['room'], markdown: '# Hello\n\n- <@all>' } },
    { name: '1:1 by id', body: { toPersonId: ids['carol'], text: 'Hello' } },
    { name: '1:1 by address', body: { toPersonEmail: 'carol@example.com', text: 'Hello' } },
    { name: 'reply', body: { roomId: ids['room'], text: 'Yes', parentId: ids['message'] } },
    { name: 'to a stranger', body: { toPersonEmail: 'stranger@elsewhere.test', text: 'Hello' } },
  ],
  'GET /messages/direct': ({ ids }) => [
    { name: 'by id', query: { personId: ids['bob']! } },
    { name: 'by address', query: { personEmail: 'alice@example.com' }, as: 'bob' },
  ],
  'PUT /messages/{messageId}': ({ ids }) => [
    { name: 'text', path: [ids['message']!], body: { roomId: ids['room'], text: 'Better' } },
    { name: 'markdown', path: [ids['message']!], body: { roomId: ids['room'], markdown: '*Better*' } },
  ],
  'GET /messages/{messageId}': ({ ids }) => [
    { name: 'with mentions', path: [ids['message']!] },
    { name: 'with a card', path: [ids['card']!], as: 'bob' },
  ],
  'DELETE /messages/{messageId}': ({ ids }) => [{ name: 'own', path: [ids['message']!] }],

  'GET /people': ({ ids }) => [
    { name: 'by address', query: { email: 'bob@example.com' } },
    { name: 'by name', query: { displayName: 'Bo', max: '1' } },
    { name: 'by ids', query: { id: `${ids['bob']},${ids['carol']},${crypto.randomUUID()}` } },
    { name: 'all, for administrators', query: { max: '2', excludeStatus: 'true' }, as: 'admin' },
    { name: 'by role, for administrators', query: { roles: ids['role']!, orgId: ids['organization']! }, as: 'admin' },
  ],
  'POST /people': () => [{ name: 'invite', body: dave, as: 'admin' }],
  'GET /people/{personId}': ({ ids }) => [
    { name: 'a colleague', path: [ids['bob']!] },
    { name: 'for administrators', path: [ids['bob']!], as: 'admin' },
  ],
  'PUT /people/{personId}': ({ ids }) => [
    {
      name: 'change',
      path: [ids['bob']!],
      body: {
        displayName: 'Bob A.',
        roles: [ids['role']],
        licenses: [ids['license']],
        phoneNumbers: [{ type: 'work', value: '1' }],
      },
      as: 'admin',
    },
  ],
  'DELETE /people/{personId}': ({ ids }) => [{ name: 'remove', path: [ids['carol']!], as: 'admin' }],
  'GET /people/me': () => [
    { name: 'a person' },
    { name: 'a bot', as: 'bot' },
    { name: 'a guest', as: 'guest' },
    { name: 'an administrator', as: 'admin' },
  ],

  'GET /room/tabs': ({ ids }) => [{ name: 'of a space', query: { roomId: ids['room']! } }],
  'POST /room/tabs': ({ ids }) => [{ name: 'add', body: tabIn(ids['room']!) }],
  'GET /room/tabs/{id}': ({ ids }) => [{ name: 'read', path: [ids['tab']!] }],
  'PUT /room/tabs/{id}': ({ ids }) => [{ name: 'change', path: [ids['tab']!], body: tabIn(ids['room']!) }],
  'DELETE /room/tabs/{id}': ({ ids }) => [{ name: 'remove', path: [ids['tab']!] }],

  'GET /rooms': ({ ids }) => [
    { name: 'all' },
    { name: 'by activity', query: { sortBy: 'lastactivity', max: '1' } },
    { name: '1:1', query: { type: 'direct' } },
    { name: 'of a team', query: { teamId: ids['team']!, sortBy: 'created' } },
    { name: 'public', query: { orgPublicSpaces: 'true', from: '2020-01-01T00:00:00Z' }, as: 'carol' },
  ],
  'POST /rooms': ({ ids }) => [
    { name: 'simple', body: { title: 'New' } },
    { name: 'of a team', body: { title: 'New', teamId: ids['team'] } },
    { name: 'for announcements', body: { title: 'New', isLocked: true, isAnnouncementOnly: true } },
    { name: 'public', body: { title: 'New', isPublic: true, description: 'Come in' } },
  ],
  'GET /rooms/{roomId}': ({ ids }) => [
    { name: 'a group', path: [ids['room']!] },
    { name: 'a 1:1 space', path: [ids['directRoom']!] },
  ],
  'PUT /rooms/{roomId}': ({ ids }) => [
    { name: 'rename', path: [ids['room']!], body: { title: 'Other' } },
    { name: 'lock', path: [ids['room']!], body: { title: 'Other', isLocked: true } },
  ],
  'DELETE /rooms/{roomId}': ({ ids }) => [{ name: 'delete', path: [ids['room']!] }],
  'GET /rooms/{roomId}/meetingInfo': ({ ids }) => [{ name: 'read', path: [ids['room']!] }],

  'GET /team/memberships': ({ ids }) => [{ name: 'of a team', query: { teamId: ids['team']!, max: '1' } }],
  'POST /team/memberships': ({ ids }) => [
    { name: 'by id', body: { teamId: ids['team'], personId: ids['carol'] } },
    { name: 'by address', body: { teamId: ids['team'], personEmail: 'admin@example.com', isModerator: true } },
  ],
  'GET /team/memberships/{membershipId}': ({ ids }) => [{ name: 'read', path: [ids['teamMembership']!] }],
  'PUT /team/memberships/{membershipId}': ({ ids }) => [
    { name: 'appoint', path: [ids['teamMembership']!], body: { isModerator: true } },
  ],
  'DELETE /team/memberships/{membershipId}': ({ ids }) => [{ name: 'remove', path: [ids['teamMembership']!] }],
  'GET /teams': () => [{ name: 'own', query: { max: '1' } }],
  'POST /teams': () => [{ name: 'create', body: { name: 'Pickers', description: 'They pick' } }],
  'GET /teams/{teamId}': ({ ids }) => [{ name: 'read', path: [ids['team']!] }],
  'PUT /teams/{teamId}': ({ ids }) => [{ name: 'rename', path: [ids['team']!], body: { name: 'Pickers' } }],
  'DELETE /teams/{teamId}': ({ ids }) => [{ name: 'delete', path: [ids['team']!] }],

  'GET /webhooks': () => [
    { name: 'own', query: { max: '1' } },
    { name: 'of the organization', query: { ownedBy: 'org' }, as: 'admin' },
  ],
  'POST /webhooks': () => [
    { name: 'messages', body: hook },
    { name: 'firehose', body: { ...hook, resource: 'all', event: 'all' } },
    { name: 'of the organization', body: { ...hook, ownedBy: 'org' }, as: 'admin' },
  ],
  'GET /webhooks/{webhookId}': ({ ids }) => [{ name: 'read', path: [ids['webhook']!] }],
  'PUT /webhooks/{webhookId}': ({ ids }) => [
    {
      name: 'change',
      path: [ids['webhook']!],
      body: { name: 'Renamed', targetUrl: 'https://example.com/3', status: 'active' },
    },
  ],
  'DELETE /webhooks/{webhookId}': ({ ids }) => [{ name: 'remove', path: [ids['webhook']!] }],

  'GET /authorizations': ({ ids }) => [
    { name: 'by id', query: { personId: ids['bob']! }, as: 'admin' },
    { name: 'by address', query: { personEmail: 'bob@example.com' }, as: 'admin' },
  ],
  'DELETE /authorizations': ({ cloud }) => [
    { name: 'of a client', query: { clientId: cloud.applications.bot.id }, as: 'admin' },
  ],
  'DELETE /authorizations/{authorizationId}': ({ ids }) => [
    { name: 'one', path: [ids['authorization']!], as: 'admin' },
  ],
  'GET /authorizations/tokenExpiry': () => [{ name: 'own' }],
  'GET /classifications': () => [{ name: 'all' }],
  'POST /guests/token': () => [{ name: 'create', body: { subject: 'visitor', displayName: 'Vera' }, as: 'admin' }],
  'GET /guests/count': () => [{ name: 'count', as: 'admin' }],
  'GET /licenses': ({ ids }) => [{ name: 'all', query: { orgId: ids['organization']! }, as: 'admin' }],
  'GET /licenses/{licenseId}': ({ ids }) => [
    { name: 'read', path: [ids['license']!], as: 'admin' },
    { name: 'with users', path: [ids['license']!], query: { includeAssignedTo: 'user' }, as: 'admin' },
  ],
  'GET /organizations': () => [{ name: 'own', as: 'admin' }],
  'GET /organizations/{orgId}': ({ ids }) => [{ name: 'own', path: [ids['organization']!], as: 'admin' }],
  // Only partners may, and nobody in the simulator is one: the documented refusal is the example.
  'DELETE /organizations/{orgId}': ({ ids }) => [
    { name: 'refused', path: [ids['organization']!], as: 'admin', status: 403 },
  ],
  'GET /roles': () => [{ name: 'all', as: 'admin' }],
  'GET /roles/{roleId}': ({ ids }) => [{ name: 'read', path: [ids['role']!], as: 'admin' }],
  'POST /applications/{applicationId}/token': ({ cloud, ids }) => [
    {
      name: 'issue',
      path: [ids['application']!],
      body: {
        clientId: cloud.applications.serviceApp.id,
        clientSecret: cloud.applications.serviceApp.secret,
        targetOrgId: ids['organization'],
      },
      as: 'admin',
    },
  ],
};

function tabIn(roomId: string): Record<string, unknown> {
  return { roomId, contentUrl: 'https://example.com/2', displayName: 'More' };
}

function folderIn(roomId: string): Record<string, unknown> {
  return { ...tabIn(roomId), driveId: '3', itemId: '4', defaultFolder: 'true' };
}
