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
  /**
   * A started Chromium, or one whose requests nobody watches: for a watched one each call of `fetch` notes where it was
   * called, and reads the whole script again for that.
   */
  browser(options?: { watchesRequests?: boolean }): Promise<import('puppeteer-core').Browser>;
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
