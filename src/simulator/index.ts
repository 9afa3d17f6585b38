/**
 * A simulated Webex cloud. `createCloud()` makes one; its doors are in `webex-elements/simulator/msw` (in a page),
 * `webex-elements/simulator/node` (on a port) and `webex-elements/simulator/vite` (on a dev server's port).
 */
export * from './cloud.ts';
export type { ChangeNotice } from './changes.ts';
export type { Clock } from './clock.ts';
export { startColleagues } from './colleagues/colleagues.ts';
export type { FaultPlan } from './faults.ts';
export type * from './seed/seed.ts';
