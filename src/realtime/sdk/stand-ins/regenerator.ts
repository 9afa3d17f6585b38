/**
 * Runs the state machines that Babel made of the SDK's async functions. Follows `regenerator-runtime` (MIT, Meta
 * Platforms), without generators proper, delegation and `Symbol.asyncIterator`, which the SDK does not use.
 */
interface Completion {
  type: 'normal' | 'throw' | 'return' | 'break' | 'continue';
  value?: unknown;
}

interface Region {
  start: number;
  catchAt: number | undefined;
  finallyAt: number | undefined;
  after: number | undefined;
  completion: Completion;
}

type Place = number | 'end';
type Step = (machine: Machine) => unknown;

/** Says that a step ended without a value to hand out. */
const GO_ON = {};

class Machine {
  prev: Place = 0;
  next: Place = 0;
  sent: unknown;
  method: 'next' | 'throw' | 'return' = 'next';
  argument: unknown;
  result: unknown;
  done = false;
  readonly #regions: Region[];
  #uncaught: Completion = { type: 'normal' };

  constructor(places: ReadonlyArray<ReadonlyArray<number | undefined>>) {
    this.#regions = places.map(([start, catchAt, finallyAt, after]) => ({
      start: start!,
      catchAt: catchAt ?? undefined,
      finallyAt: finallyAt ?? undefined,
      after,
      completion: { type: 'normal' },
    }));
  }

  dispatch(error: unknown): void {
    if (this.done) throw error;
    for (const region of this.#regions.toReversed()) {
      const { start, catchAt, finallyAt } = region;
      if (!this.#isAfter(start)) continue;
      const target = catchAt !== undefined && this.#isBefore(catchAt) ? catchAt : finallyAt;
      if (target === undefined || !this.#isBefore(target)) continue;
      region.completion = { type: 'throw', value: error };
      this.next = target;
      this.method = 'next';
      this.argument = undefined;
      return;
    }
    this.#uncaught = { type: 'throw', value: error };
    this.method = 'next';
    this.next = 'end';
  }

  abrupt(type: Completion['type'], value?: unknown): unknown {
    const region = this.#regions.findLast(
      ({ start, finallyAt }) => this.#isAfter(start) && finallyAt !== undefined && this.#isBefore(finallyAt),
    );
    const leaves = region && !((type === 'break' || type === 'continue') && this.#holds(region, value as number));
    if (!leaves) return this.#complete({ type, value });
    region.completion = { type, value };
    this.method = 'next';
    this.next = region.finallyAt!;
    return GO_ON;
  }

  finish(finallyAt: number): unknown {
    const region = this.#regions.findLast((candidate) => candidate.finallyAt === finallyAt)!;
    const { completion, after } = region;
    region.completion = { type: 'normal' };
    return this.#complete(completion, after);
  }

  catch(start: number): unknown {
    const region = this.#regions.findLast((candidate) => candidate.start === start)!;
    const { value } = region.completion;
    region.completion = { type: 'normal' };
    return value;
  }

  stop(): unknown {
    this.done = true;
    if (this.#uncaught.type === 'throw') throw this.#uncaught.value;
    return this.result;
  }

  #complete({ type, value }: Completion, after?: number): unknown {
    if (type === 'throw') throw value;
    if (type === 'break' || type === 'continue') this.next = value as number;
    else if (type === 'return') {
      this.result = value;
      this.next = 'end';
    } else if (after !== undefined) this.next = after;
    this.method = 'next';
    return GO_ON;
  }

  #isAfter(place: number): boolean {
    return typeof this.prev === 'number' && place <= this.prev;
  }

  #isBefore(place: number): boolean {
    return typeof this.prev === 'number' && this.prev < place;
  }

  #holds({ start, finallyAt }: Region, place: number): boolean {
    return start <= place && place <= finallyAt!;
  }
}

export const mark = <Marked>(marked: Marked): Marked => marked;

export const wrap = (
  step: Step,
  _outer?: unknown,
  self?: unknown,
  places: ReadonlyArray<ReadonlyArray<number | undefined>> = [],
): { next(value?: unknown): IteratorResult<unknown>; throw(error: unknown): IteratorResult<unknown> } => {
  const machine = new Machine(places);
  const run = (method: Machine['method'], argument: unknown): IteratorResult<unknown> => {
    if (machine.done) {
      if (method === 'throw') throw argument;
      return { value: undefined, done: true };
    }
    machine.method = method;
    machine.argument = argument;
    for (;;) {
      if (machine.method === 'throw') machine.dispatch(machine.argument);
      else machine.sent = machine.argument;
      try {
        const value = step.call(self, machine);
        if (value === GO_ON) continue;
        return { value, done: machine.done };
      } catch (error) {
        machine.method = 'throw';
        machine.argument = error;
      }
    }
  };
  return { next: (value) => run('next', value), throw: (error) => run('throw', error) };
};
