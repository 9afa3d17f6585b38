import type { ValidateFunction } from 'ajv';
import { examples } from './examples.ts';
import type { Example } from './examples.ts';
import type { Operation, Specification } from './specification.ts';
import { createWorld } from './world.ts';
import type { Answer, World } from './world.ts';

/** What became of one case of one operation. */
export interface Finding {
  case: string;
  status: number;
  /** What is wrong; `undefined` when nothing is. */
  problem?: string;
}

export interface Report {
  operation: Operation;
  findings: Finding[];
}

const unknownId = '00000000-0000-4000-8000-000000000000';

/** Calls every operation as it should be called and as it should not, and compares the answers with the description. */
export async function checkAll({ operations, error }: Specification): Promise<Report[]> {
  const reports: Report[] = [];
  // What is refused changes nothing, so one world serves for all misuse.
  const world = await createWorld();
  for (const operation of operations) {
    const findings = [...(await checkExamples(operation, error)), ...(await checkMisuse(operation, error, world))];
    reports.push({ operation, findings });
  }
  return reports;
}

async function checkExamples(operation: Operation, error: ValidateFunction): Promise<Finding[]> {
  const names = examples[operation.name]?.(await createWorld()).map(({ name }) => name) ?? [];
  if (names.length === 0) return [{ case: 'any', status: 0, problem: 'No example calls this operation.' }];
  const findings: Finding[] = [];
  for (const [index, name] of names.entries()) {
    // A world of its own for each, since some examples take away what others need.
    const world = await createWorld();
    const example = examples[operation.name]!(world)[index]!;
    const answer = await send(world, operation, example);
    const expected = example.status ?? (operation.method === 'DELETE' ? 204 : 200);
    findings.push({ case: name, status: answer.status, problem: problemWith(operation, answer, expected, error) });
  }
  return findings;
}

function send(world: World, operation: Operation, example: Example, options = {}): Promise<Answer> {
  const values = [...(example.path ?? [])];
  const path = operation.path.replace(/\{\w+\}/g, () => encodeURIComponent(values.shift() ?? unknownId));
  const query = new URLSearchParams(Object.entries(example.query ?? {}) as string[][]).toString();
  return world.call(operation.method, query ? `${path}?${query}` : path, {
    body: example.body,
    as: example.as,
    ...options,
  });
}

function problemWith(
  operation: Operation,
  answer: Answer,
  expected: number,
  error: ValidateFunction,
): string | undefined {
  if (answer.status !== expected)
    return `Answered ${answer.status}, expected ${expected}: ${JSON.stringify(answer.body)}`;
  if (!answer.trackingId) return 'No trackingid header.';
  if (expected >= 400) return problemOf(error, answer.body);
  if (!operation.successes.has(expected)) return `Status ${expected} is not declared.`;
  if (expected === 204) return answer.body === undefined ? undefined : '204 with a body.';
  const validate = operation.successes.get(expected);
  return validate && (problemOf(validate, answer.body) ?? problemWithTimes(answer.body));
}

function problemOf(validate: ValidateFunction, body: unknown): string | undefined {
  if (validate(body)) return undefined;
  const [first] = validate.errors ?? [];
  return `${first?.instancePath || 'body'} ${first?.message} ${JSON.stringify(first?.params)}`;
}

/** The schemas say "string" where the text says ISO 8601. */
function problemWithTimes(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, field] of Object.entries(value)) {
    const isTime = ['created', 'updated', 'lastActivity', 'lastModified', 'madePublic'].includes(name);
    if (isTime && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(field)))
      return `${name} is not a time: ${field}`;
    const problem = problemWithTimes(field);
    if (problem) return problem;
  }
  return undefined;
}

interface Misuse {
  name: string;
  expected: number[];
  run(world: World): Promise<Answer>;
}

async function checkMisuse(operation: Operation, error: ValidateFunction, world: World): Promise<Finding[]> {
  const findings: Finding[] = [];
  const before = JSON.stringify(world.cloud.state.snapshot());
  for (const { name, expected, run } of misuses(operation)) {
    const answer = await run(world);
    const isExpected = expected.includes(answer.status);
    const problem = isExpected
      ? problemOf(error, answer.body)
      : `Answered ${answer.status}, expected ${expected.join(' or ')}.`;
    findings.push({ case: name, status: answer.status, problem });
  }
  if (JSON.stringify(world.cloud.state.snapshot()) !== before) {
    findings.push({ case: 'all misuse', status: 0, problem: 'It changed something.' });
  }
  return findings;
}

/** What can be done wrong with any operation, as far as its description tells. */
function misuses(operation: Operation): Misuse[] {
  const exampleIn = (world: World) => examples[operation.name]?.(world)[0] ?? { name: '' };
  const with_ =
    (changes: (example: Example) => Example, options = {}) =>
    (world: World) =>
      send(world, operation, changes(exampleIn(world)), options);
  const asIs = (example: Example) => example;
  const found: Misuse[] = [
    { name: 'no token', expected: [401], run: with_(asIs, { token: null }) },
    { name: 'wrong token', expected: [401], run: with_(asIs, { token: 'nonsense' }) },
  ];
  if (operation.path.includes('{')) {
    found.push(
      { name: 'unknown id', expected: [404, 403], run: with_((example) => ({ ...example, path: [unknownId] })) },
      {
        name: 'id of wrong form',
        expected: [404, 403],
        run: with_((example) => ({ ...example, path: ['12%34 \u0000'] })),
      },
    );
  }
  if (operation.hasBody) {
    found.push(
      { name: 'no body', expected: [400], run: with_((example) => ({ ...example, body: undefined })) },
      { name: 'malformed JSON', expected: [400], run: with_((example) => ({ ...example, body: '{"a":' as never })) },
      { name: 'wrong media type', expected: [415], run: with_(asIs, { contentType: 'text/plain' }) },
    );
  }
  for (const field of operation.requiredFields) {
    if (optionalInPractice.has(`${operation.name} ${field}`)) continue;
    const without = (example: Example) => ({ ...example, body: { ...example.body, [field]: undefined } });
    found.push({ name: `without ${field}`, expected: [400], run: with_(without) });
  }
  for (const name of operation.requiredQuery) {
    const without = (example: Example) => ({ ...example, query: {} });
    found.push({ name: `without ${name}`, expected: [400], run: with_(without) });
  }
  return found;
}

/** Declared as required, but clients leave them out with success. */
const optionalInPractice = new Set([
  'PUT /memberships/{membershipId} isModerator',
  'PUT /memberships/{membershipId} isRoomHidden',
  'POST /room/linkedFolders defaultFolder',
  'PUT /room/linkedFolders/{id} defaultFolder',
]);
