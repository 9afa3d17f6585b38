import type { CloudSocket } from '../cloud.ts';
import type { Clock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import type { Device, Devices } from './devices.ts';
import { closeCodes, MercuryConnection } from './mercury-connection.ts';

const authorizationTimeout = 30_000;

export interface MercuryOptions {
  clock: Clock;
  devices: Devices;
  newId(): string;
  faults: Faults;
  /** The person behind a bare access token. */
  personOf(token: string): string | undefined;
  emailOf(personId: string): string | undefined;
}

/**
 * Mercury, the socket service: `GET {webSocketUrl}` of a registered device. The client's first frame must authorize
 * it; the service answers with its buffer state (or registration status) and from then on sends events.
 */
export class Mercury {
  readonly #options: MercuryOptions;
  readonly #byPerson = new Map<string, Set<MercuryConnection>>();

  constructor(options: MercuryOptions) {
    this.#options = options;
  }

  get connections(): MercuryConnection[] {
    return [...this.#byPerson.values()].flatMap((connections) => [...connections]);
  }

  connectionsOf(personId: string): Iterable<MercuryConnection> {
    return this.#byPerson.get(personId) ?? [];
  }

  get hasConnections(): boolean {
    return this.#byPerson.size > 0;
  }

  isListening(personId: string): boolean {
    return this.#byPerson.has(personId);
  }

  /** Sends an event to every connection of a person, or only to those of one device. */
  send(personId: string, event: MercuryEvent, deviceUrl?: string): void {
    const text = JSON.stringify(event);
    for (const connection of this.connectionsOf(personId)) {
      if (deviceUrl === undefined || connection.deviceUrl === deviceUrl) connection.sendEvent(event.eventType, text);
    }
  }

  /** Asks every client to move to a new connection, and closes the old ones once they had the time for it. */
  shutDownGracefully(grace = 10_000): void {
    for (const connection of this.connections) {
      connection.announceShutdown();
      this.#options.clock.setTimeout(
        () => connection.close(closeCodes.replacedAfterShutdown, 'Replaced during shutdown'),
        grace,
      );
    }
  }

  /** Takes a new socket over. */
  accept(socket: CloudSocket): void {
    const { clock, faults } = this.#options;
    const [fault] = faults
      .forRequest({ method: 'GET', path: new URL(socket.url).pathname })
      .filter(({ kind }) => kind !== 'latency' && kind !== 'clockSkew');
    if (fault) {
      if (fault.kind !== 'hang') socket.close(closeCodes.abnormal, '');
      return;
    }
    const query = new URL(socket.url).searchParams;
    let connection: MercuryConnection | undefined;
    const cancelTimeout = clock.setTimeout(() => {
      const reason = 'Authentication did not happen within the timeout window of 30000 seconds.';
      if (!connection) socket.close(closeCodes.policyViolation, reason);
    }, authorizationTimeout);
    socket.onmessage = (text) => {
      const message = parse(text);
      if (!message) return;
      if (connection) connection.receive(message);
      else if (message.type === 'authorization') {
        cancelTimeout();
        connection = this.#authorize(socket, message, query);
      }
    };
    socket.onclose = () => {
      cancelTimeout();
      if (connection) this.#forget(connection);
    };
  }

  /** Closes every connection. */
  close(code: number = closeCodes.goingAway, reason = ''): void {
    for (const connection of this.connections) connection.close(code, reason);
  }

  #authorize(socket: CloudSocket, message: ClientMessage, query: URLSearchParams): MercuryConnection | undefined {
    const { clock, devices, emailOf, faults, newId, personOf } = this.#options;
    const aliased = query.get('aliasHttpStatus') === 'true';
    const token = message.data?.token;
    const personId = typeof token === 'string' ? personOf(token.replace(/^Bearer\s+/i, '')) : undefined;
    const device = devices.atSocket(socket.url);
    const refusal = refuse(personId, device);
    if (refusal) {
      socket.close(aliased ? refusal.code : closeCodes.policyViolation, refusal.reason);
      return undefined;
    }
    const connection = new MercuryConnection(personId!, device!.url, {
      socket,
      clock,
      newId,
      faultsFor: (eventType) => faults.forFrame({ path: eventType, person: () => emailOf(personId!) }),
    });
    if (query.get('multipleConnections') !== 'true') this.#replace(connection);
    const connections = this.#byPerson.get(personId!) ?? new Set();
    this.#byPerson.set(personId!, connections.add(connection));
    const welcome = greeting(connection.origin, query);
    connection.sendEvent(welcome.eventType, JSON.stringify(welcome));
    return connection;
  }

  #replace({ personId, deviceUrl }: MercuryConnection): void {
    for (const other of this.connectionsOf(personId)) {
      if (other.deviceUrl === deviceUrl) other.close(closeCodes.replaced, 'Replaced');
    }
  }

  #forget(connection: MercuryConnection): void {
    const connections = this.#byPerson.get(connection.personId);
    connections?.delete(connection);
    if (connections?.size === 0) this.#byPerson.delete(connection.personId);
  }
}

/** What the service tells; its type is `<service>.<event>`. */
export interface MercuryEvent {
  eventType: string;
  [field: string]: unknown;
}

interface ClientMessage {
  type?: string;
  id?: string;
  messageId?: string;
  data?: { token?: unknown } | null;
}

function parse(text: string): ClientMessage | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === 'object' && message !== null ? message : undefined;
  } catch {
    return undefined;
  }
}

function refuse(
  personId: string | undefined,
  device: Device | undefined,
): { code: number; reason: string } | undefined {
  if (!personId) return { code: closeCodes.notAuthorized, reason: 'Authentication Failed' };
  if (!device) return { code: closeCodes.notFound, reason: 'Not Found' };
  if (device.personId !== personId) return { code: closeCodes.forbidden, reason: 'Forbidden' };
  return undefined;
}

function greeting(origin: string, query: URLSearchParams): MercuryEvent {
  if (query.get('mercuryRegistrationStatus') !== 'true') {
    return { eventType: 'mercury.buffer_state', bufferState: { conversation: 'UNKNOWN', locus: 'UNKNOWN' } };
  }
  return {
    eventType: 'mercury.registration_status',
    bufferState: { conversation: 'UNKNOWN', locus: 'UNKNOWN' },
    localClusterServiceUrls: {
      mercuryApiServiceClusterUrl: `${origin}/mercury/v1`,
      mercuryConnectionServiceClusterUrl: `${origin.replace(/^http/, 'ws')}/mercury/v1`,
    },
  };
}
