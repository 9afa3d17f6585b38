import type { CloudSocket } from '../cloud.ts';
import type { Clock } from '../clock.ts';
import type { FrameFault } from '../faults.ts';

/** How long a frame waits for the one that is to overtake it. */
const longestHold = 2000;

/** Close codes that the socket service uses, and what clients make of them. */
export const closeCodes = {
  normal: 1000,
  /** The server goes away; clients come back. */
  goingAway: 1001,
  /** No closing handshake at all: the connection just ended. Clients come back. */
  abnormal: 1006,
  /** Not authorized in time. */
  policyViolation: 1008,
  /** Another connection of the same device took over; clients stay away. */
  replaced: 4000,
  /** The second connection that a shutdown frame asked for has taken over. */
  replacedAfterShutdown: 4001,
  badRequest: 4400,
  notAuthorized: 4401,
  forbidden: 4403,
  notFound: 4404,
} as const;

export interface ConnectionOptions {
  socket: CloudSocket;
  clock: Clock;
  newId(): string;
  /** What is to go wrong with the frame that carries this type of event. */
  faultsFor(eventType: string): FrameFault[];
}

/**
 * One authorized client on the Mercury socket: numbers its frames, answers its pings and counts its
 * acknowledgements. Nothing is ever sent twice on purpose: a frame that is lost stays lost, as in the real service.
 */
export class MercuryConnection {
  readonly personId: string;
  readonly deviceUrl: string;
  /** Where the client reached the cloud, as `http(s)://host:port`. */
  readonly origin: string;
  readonly #socket: CloudSocket;
  readonly #clock: Clock;
  readonly #newId: () => string;
  readonly #faultsFor: (eventType: string) => FrameFault[];
  readonly #unacknowledged = new Set<string>();
  readonly #held: string[] = [];
  #sequenceNumber = 0;
  #halfOpen = false;

  constructor(personId: string, deviceUrl: string, { socket, clock, newId, faultsFor }: ConnectionOptions) {
    this.personId = personId;
    this.deviceUrl = deviceUrl;
    this.origin = originOf(socket.url);
    this.#socket = socket;
    this.#clock = clock;
    this.#newId = newId;
    this.#faultsFor = faultsFor;
  }

  /** Frames that the client has not acknowledged. The real service does nothing about them; tests look. */
  get unacknowledged(): number {
    return this.#unacknowledged.size;
  }

  /**
   * Sends an event.
   *
   * @param data The event as JSON text, written once for all who receive it.
   */
  sendEvent(eventType: string, data: string): void {
    const id = this.#newId();
    const now = this.#clock.now();
    this.#unacknowledged.add(id);
    const frame =
      `{"id":"${id}","data":${data},"timestamp":${now},"trackingId":"SIMULATOR_${id}","alertType":"none",` +
      `"headers":{},"sequenceNumber":${++this.#sequenceNumber},"filterMessage":false,"wsWriteTimestamp":${now}}`;
    this.#send(eventType, frame);
  }

  /** Answers what the client sent after it was authorized. */
  receive(message: { type?: string; id?: string; messageId?: string }): void {
    if (this.#halfOpen) return;
    if (message.type === 'ack' && message.messageId) this.#unacknowledged.delete(message.messageId);
    if (message.type !== 'ping') return;
    const wsWriteTimestamp = this.#clock.now();
    const sequenceNumber = ++this.#sequenceNumber;
    this.#send('mercury.pong', JSON.stringify({ id: message.id, type: 'pong', sequenceNumber, wsWriteTimestamp }));
  }

  /** Tells the client to connect again before this connection is closed with 4001. */
  announceShutdown(): void {
    this.#write(JSON.stringify({ id: this.#newId(), type: 'shutdown', sequenceNumber: ++this.#sequenceNumber }));
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  #send(eventType: string, frame: string): void {
    let delay = 0;
    let text = frame;
    let copies = 1;
    for (const fault of this.#faultsFor(eventType)) {
      switch (fault.kind) {
        case 'loseFrame':
          copies = 0;
          break;
        case 'duplicateFrame':
          copies = 2;
          break;
        case 'corruptFrame':
          text = frame.slice(0, frame.length / 2);
          break;
        case 'delayFrame':
          delay += fault.milliseconds;
          break;
        case 'reorderFrame':
          this.#hold(frame);
          return;
        case 'halfOpen':
          this.#halfOpen = true;
          return;
        case 'closeSocket':
          this.close(fault.code, fault.reason ?? '');
          return;
      }
    }
    const write = () => {
      for (let copy = 0; copy < copies; copy++) this.#write(text);
    };
    if (delay > 0) this.#clock.setTimeout(write, delay);
    else write();
    this.#release();
  }

  #hold(frame: string): void {
    this.#held.push(frame);
    this.#clock.setTimeout(() => this.#release(), longestHold);
  }

  #release(): void {
    for (const frame of this.#held.splice(0)) this.#write(frame);
  }

  #write(frame: string): void {
    if (!this.#halfOpen) this.#socket.send(frame);
  }
}

/** The address for requests beside a socket's: `wss://host/…` belongs to `https://host`. */
export function originOf(socketUrl: string): string {
  const { protocol, host } = new URL(socketUrl);
  return `${protocol.replace('ws', 'http')}//${host}`;
}
