import type { Cloud } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import { list } from '../http/paging.ts';
import { queryText } from '../http/query.ts';
import { json, noContent } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import { time } from '../http/wire.ts';
import type { RoomRecord, TabRecord } from '../state/records.ts';
import { joinedRoom, requireRights } from './visibility.ts';

const readScopes = ['spark:rooms_read'];
const writeScopes = ['spark:rooms_write'];

/** See https://developer.webex.com/docs/api/v1/room-tabs */
export const roomTabRoutes: UserRoute[] = [
  { method: 'GET', path: '/room/tabs', scopes: readScopes, handle: listTabs },
  { method: 'POST', path: '/room/tabs', scopes: writeScopes, handle: create },
  {
    method: 'GET',
    path: '/room/tabs/:id',
    scopes: readScopes,
    handle: (call) => json(tabWire(call.cloud, found(call).tab)),
  },
  { method: 'PUT', path: '/room/tabs/:id', scopes: writeScopes, handle: update },
  { method: 'DELETE', path: '/room/tabs/:id', scopes: writeScopes, handle: remove },
];

export function tabWire({ ids, state }: Cloud, tab: TabRecord): Record<string, unknown> {
  return {
    id: ids.encode('TABS', tab.id),
    roomId: ids.encode('ROOM', tab.roomId),
    roomType: state.rooms.get(tab.roomId)?.type ?? 'group',
    displayName: tab.displayName,
    contentUrl: tab.contentUrl,
    creatorId: ids.encode('PEOPLE', tab.creatorId),
    created: time(tab.created),
  };
}

function listTabs(call: UserCall): Response {
  const roomId = queryText(call, 'roomId');
  if (!roomId) throw errors.badRequest("Required String parameter 'roomId' is not present");
  const room = joinedRoom(call, roomId);
  const tabs = [...call.cloud.state.tabs.values()].filter((tab) => tab.roomId === room.id);
  return list(
    call,
    tabs.map((tab) => tabWire(call.cloud, tab)),
  );
}

function found(call: UserCall): { tab: TabRecord; room: RoomRecord } {
  const { cloud, callerId } = call;
  const key = cloud.ids.decode('TABS', call.params['id']!);
  const tab = key === undefined ? undefined : cloud.state.tabs.get(key);
  const room = tab && cloud.state.rooms.get(tab.roomId);
  if (!tab || !room || !cloud.state.memberships.has(room.id, callerId)) throw errors.notFound();
  return { tab, room };
}

/** @throws ApiError 400, 403, 404 */
function fieldsOf(call: UserCall): { room: RoomRecord; displayName: string; contentUrl: string } {
  const { body } = call;
  const roomId = body.text('roomId');
  const contentUrl = body.text('contentUrl');
  const displayName = body.text('displayName')?.trim();
  if (!roomId) throw errors.badRequest('roomId cannot be null');
  if (!displayName) throw errors.badRequest('displayName cannot be empty');
  if (!contentUrl || !isSecureAddress(contentUrl)) throw errors.badRequest('contentUrl must be an https URL.');
  const room = joinedRoom(call, roomId);
  requireRights(call, room);
  return { room, displayName, contentUrl };
}

export function isSecureAddress(text: string): boolean {
  try {
    return new URL(text).protocol === 'https:';
  } catch {
    return false;
  }
}

function create(call: UserCall): Response {
  const { room, displayName, contentUrl } = fieldsOf(call);
  const id = call.cloud.ids.random();
  const tab = { id, roomId: room.id, displayName, contentUrl, creatorId: call.callerId, created: call.now };
  call.cloud.state.tabs.set(id, tab);
  publish(call, 'created', tab);
  return json(tabWire(call.cloud, tab));
}

function update(call: UserCall): Response {
  const { tab } = found(call);
  const { room, displayName, contentUrl } = fieldsOf(call);
  if (room.id !== tab.roomId) throw errors.badRequest('The tab is not in the given room.');
  const before = { ...tab };
  Object.assign(tab, { displayName, contentUrl });
  publish(call, 'updated', tab, before);
  return json(tabWire(call.cloud, tab));
}

function remove(call: UserCall): Response {
  const { tab, room } = found(call);
  requireRights(call, room);
  call.cloud.state.tabs.delete(tab.id);
  publish(call, 'deleted', tab);
  return noContent();
}

function publish(
  call: UserCall,
  event: 'created' | 'updated' | 'deleted',
  record: TabRecord,
  before?: TabRecord,
): void {
  const { cloud, callerId: actorId, now: at } = call;
  const audience = () => cloud.state.memberships.peopleOf(record.roomId);
  cloud.changes.publish({ resource: 'tabs', event, actorId, at, record, before, audience });
}
