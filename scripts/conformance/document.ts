import type { Report } from './check.ts';
import { deviations } from './deviations.ts';

/** Where the report stands, from the root of the project. */
export const documentFile = 'docs/simulator-conformance.md';

/** What `npm run simulator:conformance` writes to {@link documentFile}. */
export function documentOf(all: Report[]): string {
  const total = all.flatMap(({ findings }) => findings);
  const passed = total.filter(({ problem }) => problem === undefined).length;
  return [
    '# Conformance of the simulator',
    '',
    'Written by `npm run simulator:conformance`; do not edit.',
    '',
    'Each operation of the official OpenAPI description of the Webex messaging API is called as it should be and as it',
    'should not. The answer to a good call must have a declared status and fit its schema, with no field beyond those',
    'declared; the answer to a bad one must have the documented status and the form of a Webex error, and change nothing.',
    '',
    `**${all.length} operations, ${total.length} cases: ${passed} passed, ${total.length - passed} failed.**`,
    '',
    '| operation | good calls | bad calls | result |',
    '|---|---|---|---|',
    ...all.map(row),
    '',
    '## Where recorded answers contradict the description',
    '',
    'The simulator follows what clients were recorded to get from the live service.',
    '',
    '| where | why |',
    '|---|---|',
    ...deviationRows(),
    '',
  ].join('\n');
}

function row({ operation, findings }: Report): string {
  const cell = (bad: boolean) =>
    findings
      .filter((finding) => finding.status >= 400 === bad)
      .map((finding) => `${finding.case} (${finding.status})`)
      .join(', ');
  const problems = findings.filter(({ problem }) => problem !== undefined).length;
  return `| \`${operation.name}\` | ${cell(false)} | ${cell(true)} | ${problems === 0 ? 'pass' : `${problems} fail`} |`;
}

/** Fields that are explained alike stand in one row. */
function deviationRows(): string[] {
  const byReason = new Map<string, string[]>();
  for (const { operation, schema, field, reason } of deviations) {
    const where = `\`${operation ?? `${schema}.${field}`}\``;
    byReason.set(reason, [...(byReason.get(reason) ?? []), where]);
  }
  return [...byReason].map(([reason, where]) => `| ${[...new Set(where)].join(', ')} | ${reason} |`);
}
