import { Access } from './access.ts';
import { Changes } from './changes.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { createApplications } from './applications.ts';
import type { Applications } from './applications.ts';
import { extensions } from './extensions.ts';
import { Faults } from './faults.ts';
import type { FaultPlan } from './faults.ts';
import { serve } from './http/serve.ts';
import { Random, unpredictableSeed } from './random.ts';
import { RateLimits } from './rate-limits.ts';
import type { RateLimitOptions } from './rate-limits.ts';
import { EventLog } from './resources/event-log.ts';
import { OAuthGrants } from './resources/oauth-grants.ts';
import { WebhookDelivery } from './resources/webhook-delivery.ts';
import { createIdentities, identityTokens } from './seed/identities.ts';
import type { IdentityName } from './seed/identities.ts';
import { plant, plantNamed } from './seed/plant.ts';
import type { Seed } from './seed/seed.ts';
import { Ids } from './state/ids.ts';
import { State } from './state/state.ts';

export interface CloudOptions {
  /** Default `demo`. The six identities of `Cloud.tokens` exist in every seed. */
  seed?: 'empty' | 'demo' | 'large' | Seed;
  /** Base of every URL that the cloud hands out. Default `https://webexapis.com`. */
  origin?: string;
  /** Default: the system's. */
  clock?: Clock;
  /** Makes ids, tokens and everything else that is drawn at random the same in each run. */
  randomSeed?: number;
  /** Default off. */
  rateLimits?: boolean | RateLimitOptions;
  faults?: FaultPlan;
  /** Files are scanned for malware before they can be had. Default off; `true` is two seconds a file. */
  malwareScan?: boolean | { seconds: number };
  /** Messages older than this many days have expired. Default: they are kept. Webex: 1 to 3600, 360 unless set. */
  retentionDays?: number;
  /** How the cloud reaches out, to webhooks and for files given by URL. Default: the platform's. */
  fetch?: typeof fetch;
  /** `us`, or `urn:TEAM:<region>_<letter>`, the middle part of ids other than those of people. Default `us`. */
  cluster?: string;
}

/** A client's end of a socket, as the doors hand it over. */
export interface CloudSocket {
  readonly url: string;
  /** Sends a text frame to the client. */
  send(text: string): void;
  close(code?: number, reason?: string): void;
  /** Set by the cloud: takes a text frame from the client. */
  onmessage: ((text: string) => void) | null;
  /** Set by the cloud: the connection is gone. */
  onclose: ((code: number) => void) | null;
}

export interface ServiceContext {
  cloud: Cloud;
  url: URL;
}

/** Answers requests outside the public REST API; `undefined` means "not mine". */
export type Service = (request: Request, context: ServiceContext) => Promise<Response> | undefined;

/** Takes a socket whose URL is its own; `false` means "not mine". */
export type SocketService = (socket: CloudSocket, context: ServiceContext) => boolean;

/** A Webex cloud of one's own: REST and internal services behind `fetch`, the event socket behind `connect`. */
export interface Cloud {
  readonly origin: string;
  /** Access tokens of six people that exist in every seed. */
  readonly tokens: Readonly<Record<IdentityName, string>>;
  /** Keys of the same six people. */
  readonly identities: Readonly<Record<IdentityName, string>>;
  /** OAuth clients that exist in every seed. */
  readonly applications: Applications;
  readonly state: State;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly access: Access;
  readonly grants: OAuthGrants;
  readonly faults: Faults;
  readonly rateLimits: RateLimits;
  readonly events: EventLog;
  readonly webhooks: WebhookDelivery;
  readonly settings: CloudSettings;
  /** How the cloud reaches out. */
  readonly outgoing: typeof fetch;
  readonly services: Service[];
  readonly sockets: SocketService[];
  /** Settles when the seed is in. `fetch` and `connect` wait for it by themselves. */
  readonly ready: Promise<void>;
  /** Milliseconds since 1970, moved by `settings.clockOffset`. */
  now(): number;
  /** Answers every request; never rejects. A fault of the transport is told by `transportFault(response)`. */
  fetch(request: Request): Promise<Response>;
  connect(socket: CloudSocket): void;
  /** Runs `task` when the cloud is closed. */
  onClose(task: () => void): void;
  /** Ends sockets, timers and deliveries. */
  close(): void;
}

/** What may be switched while the cloud runs. */
export interface CloudSettings {
  /** Seconds that a malware scan takes; `undefined` when there is none. */
  scanSeconds: number | undefined;
  /** Days after which messages expire; `undefined` when they are kept. */
  retentionDays: number | undefined;
  /** Milliseconds by which the cloud's time differs from its clock. */
  clockOffset: number;
}

export type { IdentityName } from './seed/identities.ts';

/** Makes a cloud. It is usable at once: requests wait until a seed that is loaded lazily has arrived. */
export function createCloud(options: CloudOptions = {}): Cloud {
  const origin = new URL(options.origin ?? 'https://webexapis.com').origin;
  const random = new Random(options.randomSeed ?? unpredictableSeed());
  const ids = new Ids(random, options.cluster);
  const settings: CloudSettings = {
    scanSeconds: scanSeconds(options.malwareScan),
    retentionDays: options.retentionDays,
    clockOffset: 0,
  };
  const base = options.clock ?? systemClock;
  const clock: Clock = {
    now: () => base.now() + settings.clockOffset,
    setTimeout: (task, milliseconds) => base.setTimeout(task, milliseconds),
  };
  const state = new State();
  const access = new Access(state, clock, random);
  const changes = new Changes();
  const identities = createIdentities(state, ids, clock.now(), origin);
  const applications = createApplications(state, identities, random);
  const closing: Array<() => void> = [];

  const cloud: Cloud = {
    origin,
    tokens: identityTokens(state, access, identities, applications),
    identities,
    applications,
    state,
    changes,
    clock,
    ids,
    random,
    access,
    grants: new OAuthGrants(),
    faults: new Faults(options.faults),
    rateLimits: new RateLimits(clock, options.rateLimits),
    events: new EventLog(ids),
    webhooks: new WebhookDelivery(),
    settings,
    outgoing: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    services: [],
    sockets: [],
    ready: Promise.resolve(),
    now: () => clock.now(),
    fetch: (request) => serve(cloud, request),
    connect: (socket) => void cloud.ready.then(() => connect(cloud, socket)),
    onClose: (task) => void closing.push(task),
    close() {
      for (const task of closing.splice(0)) task();
    },
  };

  const seed = options.seed ?? 'demo';
  if (typeof seed === 'string')
    (cloud as { ready: Promise<void> }).ready = plantNamed(cloud, seed).then(() => open(cloud));
  else {
    plant(cloud, seed);
    open(cloud);
  }
  for (const extend of extensions) extend(cloud);
  return cloud;
}

/** What is seeded is history: only what happens afterwards is told to anybody. */
function open(cloud: Cloud): void {
  cloud.onClose(cloud.events.record(cloud));
  cloud.onClose(cloud.webhooks.start(cloud));
}

function connect(cloud: Cloud, socket: CloudSocket): void {
  const context = { cloud, url: new URL(socket.url, cloud.origin) };
  if (!cloud.sockets.some((service) => service(socket, context))) socket.close(1008, 'No service listens here.');
}

function scanSeconds(option: CloudOptions['malwareScan']): number | undefined {
  if (!option) return undefined;
  return option === true ? 2 : option.seconds;
}
