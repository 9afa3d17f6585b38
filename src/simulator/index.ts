/**
 * A simulated Webex cloud, to develop and to test against: spaces, messages, people, webhooks and all, with the rules,
 * the errors and the real-time socket of Webex, and with faults on demand.
 *
 * `createCloud()` makes one. `createFetch()` hands it to a client in the same process; the doors are in
 * `webex-elements/simulator/msw` (in a page), `webex-elements/simulator/node` (on a port) and
 * `webex-elements/simulator/vite` (on a dev server's port).
 */
export { createCloud } from './cloud.ts';
export type {
  Cloud,
  CloudOptions,
  CloudSettings,
  CloudSocket,
  IdentityName,
  Service,
  ServiceContext,
  SocketService,
} from './cloud.ts';
export type { ChangeEvent, ChangeNotice, ChangeOf, ChangedRecords, ChangedResource } from './changes.ts';
export { createManualClock, systemClock } from './clock.ts';
export type { Clock, ManualClock } from './clock.ts';
export { transportFault, weather } from './faults.ts';
export type { Fault, FaultPlan, FaultRule, FrameFault, RequestFault, TransportFault } from './faults.ts';
export { startColleagues } from './colleagues/colleagues.ts';
export { createFetch } from './network.ts';
export { socketsOf } from './realtime/realtime.ts';
export type { SocketControls } from './realtime/realtime.ts';
export type { RateLimitOptions } from './rate-limits.ts';
export type { Seed, SeedFile, SeedMessage, SeedOrganization, SeedPerson, SeedSpace, SeedTeam } from './seed/seed.ts';
