import type { Clock } from '../clock.ts';

/** Some clients register anew at every start and never unregister; past this many they are told so. */
const mostDevices = 100;

export interface Device {
  id: string;
  personId: string;
  organizationId: string;
  /** Where it was registered, as the client reached it; every refresh goes there. */
  url: string;
  webSocketUrl: string;
  deviceType: string;
  name: string;
  model: string;
  localizedModel: string;
  systemName: string;
  systemVersion: string;
  /** Milliseconds since 1970. */
  created: number;
  modified: number;
  /** Seconds it lives without a refresh; forever without one. */
  ttl?: number;
}

/** Registered clients. A device is what a socket belongs to. */
export class Devices {
  readonly #clock: Clock;
  readonly #newId: () => string;
  readonly #byId = new Map<string, Device>();

  constructor(clock: Clock, newId: () => string) {
    this.#clock = clock;
    this.#newId = newId;
  }

  /** Of one person, oldest first. */
  ofPerson(personId: string): Device[] {
    this.#expire();
    return [...this.#byId.values()].filter((device) => device.personId === personId);
  }

  get(id: string): Device | undefined {
    this.#expire();
    return this.#byId.get(id);
  }

  /** The device whose `webSocketUrl` this is, whatever its query. */
  atSocket(url: string): Device | undefined {
    const id = /\/registrations\/([^/]+)\/messages$/.exec(new URL(url).pathname)?.[1];
    return id === undefined ? undefined : this.get(id);
  }

  /** `excessive` when the person has too many already. */
  register(
    owner: { id: string; organizationId: string },
    origin: string,
    body: Record<string, unknown>,
  ): Device | 'excessive' {
    if (this.ofPerson(owner.id).length >= mostDevices) return 'excessive';
    const id = this.#newId();
    const now = this.#clock.now();
    const device: Device = {
      id,
      personId: owner.id,
      organizationId: owner.organizationId,
      url: `${origin}/wdm/api/v1/devices/${id}`,
      webSocketUrl: `${origin.replace(/^http/, 'ws')}/mercury/v1/apps/wx2/registrations/${id}/messages`,
      deviceType: 'WEB',
      name: 'webex-client',
      model: 'web-client',
      localizedModel: 'web-client',
      systemName: 'WEB',
      systemVersion: '1.0',
      created: now,
      modified: now,
    };
    this.#byId.set(id, device);
    return this.refresh(device, body);
  }

  refresh(device: Device, body: Record<string, unknown>): Device {
    for (const field of ['deviceType', 'name', 'model', 'localizedModel', 'systemName', 'systemVersion'] as const) {
      const value = body[field];
      if (typeof value === 'string' && value) device[field] = value;
    }
    if (typeof body['ttl'] === 'number' && body['ttl'] > 0) device.ttl = body['ttl'];
    device.modified = this.#clock.now();
    return device;
  }

  remove(id: string): boolean {
    return this.#byId.delete(id);
  }

  #expire(): void {
    const now = this.#clock.now();
    for (const { id, modified, ttl } of this.#byId.values()) {
      if (ttl !== undefined && modified + ttl * 1000 < now) this.#byId.delete(id);
    }
  }
}

/** What `POST` and `PUT` answer. */
export function describeDevice(device: Device): object {
  const { id: _id, personId, organizationId, created, modified, ttl: _ttl, ...rest } = device;
  return {
    ...rest,
    userId: personId,
    orgId: organizationId,
    features: { developer: [], entitlement: [], user: [] },
    services: {},
    serviceHostMap: { serviceLinks: {}, hostCatalog: {} },
    clientMessagingGiphy: 'ALLOW',
    ecmEnabledForAllUsers: false,
    ecmSupportedStorageProviders: [],
    showSupportText: false,
    webFileShareControl: 'NONE',
    whiteboardFileShareControl: 'NONE',
    creationTime: new Date(created).toISOString(),
    modificationTime: new Date(modified).toISOString(),
  };
}
