/** What a benchmark hands back for one row of the table. */
export interface Measurement {
  name: string;
  unit: 'ms' | 'kB' | 'count' | '/s';
  /** One number per repetition. */
  samples: number[];
  /** The median must not be above this. */
  budget?: number;
  /** A plain-DOM page, a former design: what the same was in the same run, to compare with. */
  comparedTo?: string;
}

/** What a benchmark may use. Everything it opens is closed with the run. */
export interface BenchmarkContext {
  /** Few repetitions and small data: for CI, where only gross regressions are to be found. */
  quick: boolean;
  /** A started Chromium. */
  browser(): Promise<import('puppeteer-core').Browser>;
  /** A simulated cloud on a port of its own; `fetch` reaches it without a network. */
  simulator(
    options?: import('../../src/simulator/cloud.ts').CloudOptions,
  ): Promise<{ url: string; tokens: Record<string, string>; fetch: typeof fetch }>;
  /** Serves pages by path, and the project's files below `/dist/`; answers the address. */
  serve(pages: Record<string, string>): Promise<string>;
}

/** A file in `test/bench` exports one of these as `benchmark`. */
export interface Benchmark {
  name: string;
  run(context: BenchmarkContext): Promise<Measurement[]>;
}
