import { createCloud } from '../../src/simulator/cloud.ts';
import type { Cloud, IdentityName } from '../../src/simulator/cloud.ts';

export interface Answer {
  status: number;
  contentType: string;
  trackingId: string | null;
  body: unknown;
}

/** A cloud with one of everything, and the public ids of what there is. */
export interface World {
  cloud: Cloud;
  ids: Record<string, string>;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
}

export interface CallOptions {
  body?: unknown;
  as?: IdentityName;
  /** Instead of the token of a person. `null` sends none. */
  token?: string | null;
  contentType?: string;
}

type Fields = Record<string, string>;

export async function createWorld(): Promise<World> {
  const cloud = createCloud({
    seed: 'empty',
    randomSeed: 1,
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  const call = async (method: string, path: string, options: CallOptions = {}): Promise<Answer> => {
    const { body, as = 'alice', token = cloud.tokens[as], contentType = 'application/json' } = options;
    const headers: Record<string, string> = {};
    if (token !== null) headers['authorization'] = `Bearer ${token}`;
    if (body !== undefined) headers['content-type'] = contentType;
    const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    return read(await cloud.fetch(new Request(`${cloud.origin}/v1${path}`, { method, headers, body: sent })));
  };
  const make = async (path: string, body: unknown, as?: IdentityName) => {
    const { status, body: made } = await call('POST', path, { body, as });
    if (status !== 200) throw new Error(`POST ${path} answered ${status}: ${JSON.stringify(made)}`);
    return made as Fields;
  };
  return { cloud, call, ids: await furnish(make, cloud) };
}

async function furnish(
  make: (path: string, body: unknown, as?: IdentityName) => Promise<Fields>,
  cloud: Cloud,
): Promise<Record<string, string>> {
  const encode = cloud.ids.encode.bind(cloud.ids);
  const room = await make('/rooms', { title: 'Plans', description: 'All of them', isPublic: true });
  const roomId = room['id']!;
  const membership = await make('/memberships', { roomId, personEmail: 'bob@example.com' });
  const message = await make('/messages', { roomId, markdown: '**Hello** <@personEmail:bob@example.com> <@all>' });
  await make('/messages', { roomId, text: 'a reply', parentId: message['id'] });
  const direct = await make('/messages', { toPersonEmail: 'bob@example.com', text: 'psst' });
  const content = { type: 'AdaptiveCard', version: '1.3', body: [{ type: 'TextBlock', text: 'Vote' }] };
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
  const card = await make('/messages', { roomId, text: 'vote', attachments });
  const action = await make(
    '/attachment/actions',
    { type: 'submit', messageId: card['id'], inputs: { a: '1' } },
    'bob',
  );
  const team = await make('/teams', { name: 'Growers', description: 'They grow' });
  const teamMembership = await make('/team/memberships', { teamId: team['id'], personEmail: 'bob@example.com' });
  const webhook = await make('/webhooks', {
    name: 'Hook',
    targetUrl: 'https://example.com/hook',
    resource: 'messages',
    event: 'created',
    filter: `roomId=${roomId}`,
    secret: 'sesame',
  });
  const tab = await make('/room/tabs', { roomId, contentUrl: 'https://example.com', displayName: 'Docs' });
  const folder = await make('/room/linkedFolders', {
    roomId,
    contentUrl: 'https://example.com/folder',
    displayName: 'Folder',
    driveId: '1',
    itemId: '2',
    defaultFolder: 'false',
  });
  const organizationId = cloud.state.people.get(cloud.identities.alice)!.organizationId;
  const [event] = cloud.events.newestFirst();
  return {
    room: roomId,
    directRoom: direct['roomId']!,
    membership: membership['id']!,
    message: message['id']!,
    card: card['id']!,
    action: action['id']!,
    team: team['id']!,
    teamMembership: teamMembership['id']!,
    webhook: webhook['id']!,
    tab: tab['id']!,
    folder: folder['id']!,
    alice: encode('PEOPLE', cloud.identities.alice),
    bob: encode('PEOPLE', cloud.identities.bob),
    carol: encode('PEOPLE', cloud.identities.carol),
    organization: encode('ORGANIZATION', organizationId),
    event: encode('EVENT', event!.id),
    license: encode('LICENSE', 'MS_e4b1c9a2-30d8-4c5b-9a93-0a4a1f5f2b10'),
    role: encode('ROLE', '96abc2aa-3dcc-11e5-a152-fe34819cdc9a'),
    application: encode('APPLICATION', cloud.applications.serviceApp.id),
    authorization: encode('AUTHORIZATION', cloud.access.identify(cloud.tokens.carol)!.token.authorizationId),
  };
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const contentType = response.headers.get('content-type') ?? '';
  const body: unknown =
    contentType.startsWith('application/json') && text !== '' ? JSON.parse(text) : text || undefined;
  return { status: response.status, contentType, trackingId: response.headers.get('trackingid'), body };
}
