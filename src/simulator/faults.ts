import { Random } from './random.ts';

/** What goes wrong with a request. Times are milliseconds. */
export type RequestFault =
  /** The answer comes later, by `milliseconds` and up to `jitter` more. */
  | { kind: 'latency'; milliseconds: number; jitter?: number }
  /** The connection is lost before the request arrives: nothing is done. */
  | { kind: 'drop' }
  /** Nothing is done and no answer ever comes. */
  | { kind: 'hang' }
  /** The request is carried out, then the connection is lost without an answer. */
  | { kind: 'reset' }
  /** The request is carried out, and the connection is lost after this many bytes of the body. */
  | { kind: 'truncate'; bytes: number }
  /** An error answer. Nothing is done unless `commit` is set: then the request is carried out first. */
  | {
      kind: 'status';
      status: number;
      commit?: boolean;
      /** Seconds; or text as it stands, well-formed or not; or a date that many seconds ahead. */
      retryAfter?: number | string | { dateInSeconds: number };
      /** Default: the JSON error body of Webex. */
      body?: string;
      contentType?: string;
      headers?: Record<string, string>;
    }
  /**
   * Every so many items of a list (default each) could not be decrypted: `field` holds nonsense, and `errors` of the
   * item says `kms_failure`.
   */
  | { kind: 'undecryptable'; field: string; every?: number }
  /** The `date` header of the answer is off by this much. */
  | { kind: 'clockSkew'; milliseconds: number };

/** What goes wrong with a frame that the cloud sends over a socket. */
export type FrameFault =
  | { kind: 'loseFrame' }
  | { kind: 'duplicateFrame' }
  | { kind: 'delayFrame'; milliseconds: number }
  /** The frame is held back until the next one has been sent. */
  | { kind: 'reorderFrame' }
  /** The frame arrives cut in half. */
  | { kind: 'corruptFrame' }
  /** From now on the socket carries nothing in either direction, and neither side is told. */
  | { kind: 'halfOpen' }
  | { kind: 'closeSocket'; code: number; reason?: string };

export type Fault = RequestFault | FrameFault;

/** When a fault strikes. Without conditions it strikes always. */
export interface FaultRule {
  /** For reading the plan, and for `hits`. */
  name?: string;
  fault: Fault;
  /** HTTP method, for requests. */
  method?: string;
  /** Path with `*` for any run of characters, such as `/v1/messages*`; for frames the event type, such as `conversation.*`. */
  path?: string;
  /** E-mail address of the caller, or of the person whom the socket belongs to. */
  person?: string;
  /** Lets this many matching requests or frames pass first. */
  skip?: number;
  /** Strikes this often, then never again. */
  times?: number;
  /** From 0 to 1, drawn from the plan's seed. */
  probability?: number;
}

export interface FaultPlan {
  rules: FaultRule[];
  /** Makes a plan with probabilities repeatable. Default 1. */
  seed?: number;
}

/** What the connection under a response is to suffer; each door carries it out with its own means. */
export type TransportFault =
  /** Destroy the connection after this many bytes of the body; 0 also means: send no headers. */
  | { kind: 'destroy'; afterBytes: number }
  /** Keep the connection open and never answer. */
  | { kind: 'hang' };

const frameKinds: ReadonlySet<string> = new Set([
  'loseFrame',
  'duplicateFrame',
  'delayFrame',
  'reorderFrame',
  'corruptFrame',
  'halfOpen',
  'closeSocket',
]);
const requestKinds: ReadonlySet<string> = new Set([
  'latency',
  'drop',
  'hang',
  'reset',
  'truncate',
  'status',
  'undecryptable',
  'clockSkew',
]);

const transports = new WeakMap<Response, TransportFault>();

/** What a door must do to the connection instead of, or while, sending this response. */
export function transportFault(response: Response): TransportFault | undefined {
  return transports.get(response);
}

export function withTransportFault(response: Response, fault: TransportFault): Response {
  transports.set(response, fault);
  return response;
}

/** What is being matched against the rules. */
export interface FaultSubject {
  method?: string;
  path: string;
  /** E-mail address; worked out only when a rule asks for it. */
  person?: () => string | undefined;
}

interface ActiveRule {
  rule: FaultRule;
  /** The parts of `path` between its stars. */
  pattern: string[] | undefined;
  seen: number;
  hits: number;
}

/** The current plan, and the decision for each request and frame. */
export class Faults {
  #rules: ActiveRule[] = [];
  #random = new Random(1);

  constructor(plan?: FaultPlan) {
    if (plan) this.set(plan);
  }

  /** The plan as it was set, with what was added since. */
  get plan(): FaultPlan {
    return { rules: this.#rules.map(({ rule }) => rule) };
  }

  /**
   * Replaces the plan.
   *
   * @throws TypeError when it is not a well-formed plan; the former one then stays.
   */
  set(plan: FaultPlan): void {
    const problem = problemWith(plan);
    if (problem) throw new TypeError(problem);
    this.#random = new Random(plan.seed ?? 1);
    this.#rules = plan.rules.map(activate);
  }

  /** Adds one rule; call the returned function to take it away. */
  add(rule: FaultRule): () => void {
    const problem = problemWith({ rules: [rule] });
    if (problem) throw new TypeError(problem);
    const active = activate(rule);
    this.#rules.push(active);
    return () => {
      this.#rules = this.#rules.filter((other) => other !== active);
    };
  }

  clear(): void {
    this.#rules = [];
  }

  /** How often the rule of this name struck. */
  hits(name: string): number {
    return this.#rules.reduce((sum, { rule, hits }) => (rule.name === name ? sum + hits : sum), 0);
  }

  /** The faults that strike this request: delays and skews together, and at most one that decides its fate. */
  forRequest(subject: FaultSubject): RequestFault[] {
    return this.#strike(subject, requestKinds) as RequestFault[];
  }

  /** The faults that strike a frame on its way to a client. */
  forFrame(subject: FaultSubject): FrameFault[] {
    return this.#strike(subject, frameKinds) as FrameFault[];
  }

  /** A number from the plan's seed, for jitter. */
  fraction(): number {
    return this.#random.fraction();
  }

  #strike(subject: FaultSubject, kinds: ReadonlySet<string>): Fault[] {
    if (this.#rules.length === 0) return [];
    const struck: Fault[] = [];
    for (const active of this.#rules) {
      const { rule } = active;
      if (!kinds.has(rule.fault.kind) || !matches(active, subject)) continue;
      active.seen++;
      if (active.seen <= (rule.skip ?? 0) || active.hits >= (rule.times ?? Infinity)) continue;
      if (rule.probability !== undefined && this.#random.fraction() >= rule.probability) continue;
      active.hits++;
      struck.push(rule.fault);
      if (rule.fault.kind !== 'latency' && rule.fault.kind !== 'clockSkew' && rule.fault.kind !== 'delayFrame') break;
    }
    return struck;
  }
}

function activate(rule: FaultRule): ActiveRule {
  return { rule, pattern: rule.path?.split('*'), seen: 0, hits: 0 };
}

function matches({ rule, pattern }: ActiveRule, subject: FaultSubject): boolean {
  if (rule.method && rule.method.toUpperCase() !== subject.method?.toUpperCase()) return false;
  if (pattern && !fits(pattern, subject.path)) return false;
  return !rule.person || rule.person.toLowerCase() === subject.person?.();
}

/** Whether the parts of a pattern stand in `path` in their order, in time that grows with neither to a power. */
function fits([first = '', ...others]: string[], path: string): boolean {
  const last = others.pop();
  if (last === undefined) return path === first;
  if (!path.startsWith(first)) return false;
  let end = first.length;
  for (const part of others) {
    const start = path.indexOf(part, end);
    if (start < 0) return false;
    end = start + part.length;
  }
  return path.length - last.length >= end && path.endsWith(last);
}

function problemWith(plan: unknown): string | undefined {
  if (!isObject(plan) || !Array.isArray(plan['rules'])) return 'A fault plan needs a list of rules.';
  if (plan['seed'] !== undefined && typeof plan['seed'] !== 'number') return 'The seed of a fault plan is a number.';
  for (const rule of plan['rules'] as unknown[]) {
    const fault = isObject(rule) ? rule['fault'] : undefined;
    const kind = isObject(fault) ? fault['kind'] : undefined;
    if (typeof kind !== 'string' || !(requestKinds.has(kind) || frameKinds.has(kind))) {
      return `Unknown kind of fault: ${JSON.stringify(kind)}.`;
    }
    const problem = problemWithFields(rule as Record<string, unknown>, fault as Record<string, unknown>);
    if (problem) return problem;
  }
  return undefined;
}

function problemWithFields(rule: Record<string, unknown>, fault: Record<string, unknown>): string | undefined {
  for (const name of ['name', 'method', 'path', 'person']) {
    if (rule[name] !== undefined && typeof rule[name] !== 'string') return `"${name}" of a fault rule is text.`;
  }
  for (const name of ['skip', 'times', 'probability']) {
    if (rule[name] !== undefined && !isQuantity(rule[name])) return `"${name}" of a fault rule is a number from 0 up.`;
  }
  const needed: Record<string, string[]> = {
    latency: ['milliseconds'],
    truncate: ['bytes'],
    delayFrame: ['milliseconds'],
    closeSocket: ['code'],
  };
  for (const name of needed[fault['kind'] as string] ?? []) {
    if (!isQuantity(fault[name])) return `A ${String(fault['kind'])} fault needs "${name}".`;
  }
  const status = fault['status'];
  if (fault['kind'] === 'status' && !(Number.isInteger(status) && Number(status) >= 200 && Number(status) <= 599)) {
    return 'A status fault needs a "status" from 200 to 599.';
  }
  if (fault['kind'] === 'undecryptable' && typeof fault['field'] !== 'string') {
    return 'An undecryptable fault needs a "field".';
  }
  if (fault['kind'] === 'clockSkew' && !Number.isFinite(fault['milliseconds'])) {
    return 'A clockSkew fault needs "milliseconds".';
  }
  return undefined;
}

function isQuantity(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Plans to play with: "make it rain". */
export const weather = {
  fair: { rules: [] },
  slow: { rules: [{ name: 'slow', path: '/v1/*', fault: { kind: 'latency', milliseconds: 1500, jitter: 2500 } }] },
  flaky: {
    rules: [
      { name: 'slow', path: '/v1/*', probability: 0.3, fault: { kind: 'latency', milliseconds: 400, jitter: 2000 } },
      { name: 'unavailable', path: '/v1/*', probability: 0.1, fault: { kind: 'status', status: 503 } },
      { name: 'dropped', path: '/v1/*', probability: 0.1, fault: { kind: 'drop' } },
      { name: 'lost answer', path: '/v1/*', probability: 0.1, fault: { kind: 'reset' } },
      { name: 'lost frame', probability: 0.1, fault: { kind: 'loseFrame' } },
      { name: 'doubled frame', probability: 0.1, fault: { kind: 'duplicateFrame' } },
    ],
  },
  offline: {
    rules: [
      { name: 'offline', path: '*', fault: { kind: 'drop' } },
      { name: 'half-open', fault: { kind: 'halfOpen' } },
    ],
  },
  rateLimited: {
    rules: [{ name: 'limited', path: '/v1/*', fault: { kind: 'status', status: 429, retryAfter: 5 } }],
  },
} as const satisfies Record<string, { rules: readonly FaultRule[] }>;

/** What the weather is called under which a plan is in force; `undefined` for a plan of one's own. */
export function weatherName({ rules }: FaultPlan): keyof typeof weather | undefined {
  const text = JSON.stringify(rules);
  const names = Object.keys(weather) as Array<keyof typeof weather>;
  return names.find((name) => JSON.stringify(weather[name].rules) === text);
}
