import type { SeedFile } from '../seed.ts';
import { pdf } from './documents/pdf.ts';
import { gatewayLog, soakReport, valveSymbol } from './documents/text-files.ts';
import { zip } from './documents/zip.ts';
import { interlockLatency, lineYield, moistureWeek, ringMonitor, sleepCurrent } from './pictures/charts.ts';
import { boardInInfrared, greenhouseFloorPlan, trialFieldAtSunrise } from './pictures/scenes.ts';

function png(name: string, draw: () => Uint8Array<ArrayBuffer>): SeedFile {
  let drawn: Uint8Array<ArrayBuffer> | undefined;
  return { name, contentType: 'image/png', content: () => (drawn ??= draw()) };
}

/** What people in the demo have posted, made when somebody first looks at it. */
export const files = {
  moistureWeek: png('soil-moisture-gh3-00391.png', moistureWeek),
  sleepCurrent: png('sprig-sleep-current.png', sleepCurrent),
  interlockLatency: png('interlock-500-runs.png', interlockLatency),
  lineYield: png('line-2-yield.png', lineYield),
  ringMonitor: png('staging-ring.png', ringMonitor),
  trialField: png('trial-field-sunrise.png', trialFieldAtSunrise),
  floorPlan: png('greenhouse-c-floor-plan.png', greenhouseFloorPlan),
  infrared: png('rev-c-infrared.png', boardInInfrared),

  schematics: {
    name: 'gatehouse-rev-c-pages-3-7.pdf',
    contentType: 'application/pdf',
    content: () =>
      pdf('Gatehouse rev C, changes for review', [
        {
          heading: 'Page 3: clock',
          lines: [
            'C17, C18: 12 pF -> 8.2 pF, so that the crystal starts below -10 degrees C.',
            'R41: new, 0 ohm, lets the test bench stop the crystal.',
            '',
            'Measured start at -20 degrees C: 3.1 s before, 0.4 s after.',
          ],
        },
        {
          heading: 'Page 7: antenna',
          lines: [
            'Feed line moved 2.4 mm to the left of the mounting hole.',
            'TP9 sits on the feed line for now. Comments welcome.',
          ],
        },
      ]),
  },
  releaseNotes: {
    name: 'gatehouse-3.2-release-notes-draft.pdf',
    contentType: 'application/pdf',
    content: () =>
      pdf('Gatehouse 3.2 release notes, draft', [
        {
          heading: 'Gatehouse 3.2',
          lines: [
            'Sensors now report in fixed slots.',
            'A sensor sleeps until its turn, so that two sensors never speak at once.',
            '',
            'The dosing pump stops as soon as the last valve has closed,',
            'also when the gateway has no connection to the cloud.',
            '',
            'Programs run once, even when the clock is set forward or back.',
          ],
        },
      ]),
  },
  pilotAgreement: {
    name: 'havrebakken-pilot-schedule.pdf',
    contentType: 'application/pdf',
    content: () =>
      pdf('Havrebakken pilot', [
        {
          heading: 'Pilot schedule',
          lines: [
            'House 1: gateway and 160 sensors, first week',
            'Houses 2 and 3: second week, after the review on Friday',
            'Houses 4 and 5: fourth week',
            '',
            'Either side may stop the roll-out between two houses, without giving a reason.',
          ],
        },
      ]),
  },
  soakReport: { name: 'slot-soak-72h.csv', contentType: 'text/csv', content: soakReport },
  gatewayLog: { name: 'gh3-00655.log', contentType: 'text/plain', content: gatewayLog },
  diagnostics: {
    name: 'gh3-00655-diagnostics.zip',
    contentType: 'application/zip',
    content: () =>
      zip([
        { name: 'gateway.log', content: gatewayLog() },
        { name: 'settings.json', content: JSON.stringify({ program: 2, zones: 6, interlock: true }, null, 2) },
      ]),
  },
  valveSymbol: { name: 'valve-normally-closed.svg', contentType: 'image/svg+xml', content: valveSymbol },
} satisfies Record<string, SeedFile>;
