import type { Cloud } from '../cloud.ts';
import { errors } from '../http/errors.ts';
import { list } from '../http/paging.ts';
import { queryText } from '../http/query.ts';
import { json, noContent } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import { time } from '../http/wire.ts';
import type { LinkedFolderRecord, RoomRecord } from '../state/records.ts';
import { isSecureAddress } from './room-tabs.ts';
import { joinedRoom, requireRights } from './visibility.ts';

const readScopes = ['spark:rooms_read'];
const writeScopes = ['spark:rooms_write'];
const path = '/room/linkedFolders';

/** See https://developer.webex.com/docs/api/v1/ecm-folder-linking */
export const linkedFolderRoutes: UserRoute[] = [
  { method: 'GET', path, scopes: readScopes, handle: listFolders },
  { method: 'POST', path, scopes: writeScopes, handle: create },
  {
    method: 'GET',
    path: `${path}/:id`,
    scopes: readScopes,
    handle: (call) => json(wire(call.cloud, found(call).folder)),
  },
  { method: 'PUT', path: `${path}/:id`, scopes: writeScopes, handle: update },
  { method: 'DELETE', path: `${path}/:id`, scopes: writeScopes, handle: remove },
];

function wire({ ids, state }: Cloud, folder: LinkedFolderRecord): Record<string, unknown> {
  return {
    id: ids.encode('TABS', folder.id),
    roomId: ids.encode('ROOM', folder.roomId),
    roomType: state.rooms.get(folder.roomId)?.type ?? 'group',
    driveId: folder.driveId,
    itemId: folder.itemId,
    defaultFolder: String(folder.defaultFolder),
    displayName: folder.displayName,
    contentUrl: folder.contentUrl,
    creatorId: ids.encode('PEOPLE', folder.creatorId),
    created: time(folder.created),
  };
}

function listFolders(call: UserCall): Response {
  const roomId = queryText(call, 'roomId');
  if (!roomId) throw errors.badRequest("Required String parameter 'roomId' is not present");
  const room = joinedRoom(call, roomId);
  const folders = [...call.cloud.state.linkedFolders.values()].filter((folder) => folder.roomId === room.id);
  return list(
    call,
    folders.map((folder) => wire(call.cloud, folder)),
  );
}

function found(call: UserCall): { folder: LinkedFolderRecord; room: RoomRecord } {
  const { cloud, callerId } = call;
  const key = cloud.ids.decode('TABS', call.params['id']!);
  const folder = key === undefined ? undefined : cloud.state.linkedFolders.get(key);
  const room = folder && cloud.state.rooms.get(folder.roomId);
  if (!folder || !room || !cloud.state.memberships.has(room.id, callerId)) throw errors.notFound();
  return { folder, room };
}

type Fields = Pick<
  LinkedFolderRecord,
  'roomId' | 'driveId' | 'itemId' | 'displayName' | 'contentUrl' | 'defaultFolder'
>;

/** @throws ApiError 400, 403, 404 */
function fieldsOf(call: UserCall): Fields {
  const { body } = call;
  const required = (name: string) => {
    const text = body.text(name)?.trim();
    if (!text) throw errors.badRequest(`${name} cannot be empty`);
    return text;
  };
  const roomId = required('roomId');
  const contentUrl = required('contentUrl');
  const fields = { displayName: required('displayName'), driveId: required('driveId'), itemId: required('itemId') };
  if (!isSecureAddress(contentUrl)) throw errors.badRequest('contentUrl must be an https URL.');
  const defaultFolder = body.flag('defaultFolder') ?? false;
  const room = joinedRoom(call, roomId);
  requireRights(call, room);
  return { ...fields, roomId: room.id, contentUrl, defaultFolder };
}

function create(call: UserCall): Response {
  const folder = { id: call.cloud.ids.random(), ...fieldsOf(call), creatorId: call.callerId, created: call.now };
  makeOnlyDefault(call.cloud, folder);
  call.cloud.state.linkedFolders.set(folder.id, folder);
  publish(call, 'created', folder);
  return json(wire(call.cloud, folder));
}

/** A room has one default folder at most. */
function makeOnlyDefault(cloud: Cloud, { roomId, defaultFolder }: Fields): void {
  if (!defaultFolder) return;
  for (const other of cloud.state.linkedFolders.values()) if (other.roomId === roomId) other.defaultFolder = false;
}

function update(call: UserCall): Response {
  const { folder } = found(call);
  const fields = fieldsOf(call);
  if (fields.roomId !== folder.roomId) throw errors.badRequest('The folder is not linked to the given room.');
  const before = { ...folder };
  makeOnlyDefault(call.cloud, fields);
  Object.assign(folder, fields);
  publish(call, 'updated', folder, before);
  return json(wire(call.cloud, folder));
}

function remove(call: UserCall): Response {
  const { folder, room } = found(call);
  requireRights(call, room);
  call.cloud.state.linkedFolders.delete(folder.id);
  publish(call, 'deleted', folder);
  return noContent();
}

function publish(
  call: UserCall,
  event: 'created' | 'updated' | 'deleted',
  record: LinkedFolderRecord,
  before?: LinkedFolderRecord,
): void {
  const { cloud, callerId: actorId, now: at } = call;
  const audience = () => cloud.state.memberships.peopleOf(record.roomId);
  cloud.changes.publish({ resource: 'linkedFolders', event, actorId, at, record, before, audience });
}
