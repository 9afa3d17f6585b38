import type { Cloud } from '../cloud.ts';
import { messageWire } from '../resources/message-wire.ts';
import { seesMessage } from '../resources/visibility.ts';
import type { MessageRecord } from '../state/records.ts';
import { Activities } from './activities.ts';
import { ActivityFeed } from './activity-feed.ts';
import { ActivityObjects } from './activity-objects.ts';
import { ContentFiles } from './content-files.ts';
import { conversationRoutes } from './conversation-service.ts';
import { conversationWritingRoutes } from './conversation-writing.ts';
import { deviceRoutes } from './device-service.ts';
import { Devices } from './devices.ts';
import { encryptionRoutes } from './encryption-service.ts';
import { internalService } from './internal-service.ts';
import { KeyManagement } from './key-management.ts';
import { closeCodes } from './mercury-connection.ts';
import { Mercury } from './mercury.ts';
import { PresenceService } from './presence-service.ts';
import { catalogRoutes, internalCluster } from './service-catalog.ts';
import { supportingRoutes } from './supporting-services.ts';
import { Uploads } from './uploads.ts';

/** What tests and demo pages may do to the sockets of a cloud, besides what a fault plan does to their frames. */
export interface SocketControls {
  /** How many clients are connected and authorized. */
  readonly count: number;
  /**
   * Closes all sockets, as when the network changes; clients come back by themselves after 1001, 1005, 1006 and 1011.
   *
   * @param code Default 1006: without a closing handshake.
   */
  closeAll(code?: number, reason?: string): void;
  /** Announces a restart, so that clients open a second connection; closes the first ones `grace` milliseconds later. */
  shutDown(grace?: number): void;
  /** Settles when everybody has been sent what happened so far. */
  settled(): Promise<void>;
}

const controls = new WeakMap<Cloud, SocketControls>();

/** The sockets of a cloud. */
export function socketsOf(cloud: Cloud): SocketControls {
  return controls.get(cloud)!;
}

/**
 * Gives a cloud its real-time half: the services that Webex's own clients use behind the public API, so that an
 * unmodified SDK can register, open its socket, listen, decrypt, read and set read marks.
 */
export function realtime(cloud: Cloud): void {
  const { access, clock, faults, state } = cloud;
  const newId = () => crypto.randomUUID();
  const personOf = (token: string) => access.identify(token)?.person.id;
  const keys = new KeyManagement({
    now: () => cloud.now(),
    personOf,
    mayRead: (personId, roomId) => !state.rooms.get(roomId) || state.memberships.has(roomId, personId),
  });
  const files = new ContentFiles();
  const uploads = new Uploads();
  const devices = new Devices(clock, newId);
  const mercury = new Mercury({
    clock,
    devices,
    faults,
    newId,
    personOf,
    emailOf: (personId) => state.people.get(personId)?.email,
  });
  const objects = new ActivityObjects({ state, keys, files, wordsOf: (message) => messageWire(cloud, message) });
  const activities = new Activities({
    state,
    objects,
    keyUri: (roomId) => keys.keyUri(roomId),
    newId,
    onEdit: (editId, messageId) => state.messages.addAlias(editId, messageId),
  });
  const feed = new ActivityFeed(mercury, activities);
  const presence = new PresenceService(cloud, mercury);

  cloud.services.push(
    internalService([
      ...catalogRoutes(internalCluster(cloud.ids.cluster)),
      ...deviceRoutes(devices),
      ...encryptionRoutes(keys, mercury),
      ...conversationRoutes({ objects, activities, files, mercury, isVisible }),
      ...conversationWritingRoutes({ objects, keys, uploads }),
      ...uploads.routes,
      ...presence.routes,
      ...supportingRoutes,
    ]),
  );
  cloud.sockets.push((socket, { url }) => {
    const isMercury = url.pathname.startsWith('/mercury/');
    if (isMercury) mercury.accept(socket);
    return isMercury;
  });
  // What is seeded is history, of which nobody is told.
  void cloud.ready.then(() =>
    cloud.onClose(
      cloud.changes.subscribe((notice) => {
        feed.take(notice);
        presence.take(notice);
      }),
    ),
  );
  cloud.onClose(() => mercury.close());
  controls.set(cloud, {
    get count() {
      return mercury.connections.length;
    },
    closeAll: (code, reason) => mercury.close(code ?? closeCodes.abnormal, reason),
    shutDown: (grace) => mercury.shutDownGracefully(grace),
    settled: () => feed.settled(),
  });

  function isVisible(personId: string, message: MessageRecord): boolean {
    const room = state.rooms.get(message.roomId);
    const person = state.people.get(personId);
    return !!room && !!person && state.memberships.has(room.id, personId) && seesMessage(person, message, room);
  }
}
