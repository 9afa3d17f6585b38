import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative } from 'node:path';
import {
  startTestRunner,
  type BrowserLauncher,
  type Reporter,
  type TestRunnerConfig,
  type TestSession,
  type TestSuiteResult,
} from '@web/test-runner';
import { msw } from 'msw/vite';
import { createServer, type ViteDevServer } from 'vite';
import { root } from '../project.ts';
import { sharedPlugins, sharedSettings } from '../vite.ts';
import type { Engine } from '../find-browser.ts';
import { launchEngine } from './engines.ts';
import { devtoolsCommand } from './devtools-command.ts';
import { findTestFiles } from './files.ts';
import { simulatorCommand } from './simulator-command.ts';
import { unmodifiedSdk } from './unmodified-sdk.ts';
import { reportAnyValue } from './report-any-value.ts';
import { reportFile, type Failure } from './report.ts';
import { emptyTally, type FileTallies, type Tally } from './tally.ts';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const pageForTests = (framework: string) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Tests</title><link rel="icon" href="data:,"></head>
  <body><script type="module" src="${framework}"></script></body>
</html>`;

/** Runs test files in one browser engine, each file in a page of its own. */
export async function runBrowserTests(
  files: string[],
  { engine, verbose = false }: { engine: Engine; verbose?: boolean },
): Promise<FileTallies> {
  const tallies: FileTallies = new Map();
  const { NODE_ENV } = process.env;
  const vite = await startVite();
  const browser = await launchEngine(engine);
  try {
    await runThrough(browser.launcher, vite, files, reporter(tallies, verbose));
  } finally {
    await browser.close();
    await vite.close();
    // Vite has set it for itself; what is built after this is built for pages.
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
  return tallies;
}

async function runThrough(
  launcher: BrowserLauncher,
  vite: ViteDevServer,
  files: string[],
  report: Reporter,
): Promise<void> {
  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {
      rootDir: root,
      files: files.map((file) => root + file),
      port: 20_000 + Math.floor(Math.random() * 20_000),
      browsers: [launcher],
      // Two pages at a time make axe and animation frames time out on a small machine.
      concurrency: 1,
      concurrentBrowsers: 1,
      browserStartTimeout: 60_000,
      testsStartTimeout: 60_000,
      testsFinishTimeout: 180_000,
      testRunnerHtml: pageForTests,
      testFramework: { config: { ui: 'bdd', timeout: '15000' } },
      middleware: [throughVite(vite)],
      plugins: [simulatorCommand(), devtoolsCommand(), reportAnyValue()],
      reporters: [report],
      staticLogging: true,
      logger: silentLogger,
    },
  });
  if (!runner) throw new Error('The browser test runner did not start.');
  await new Promise<void>((resolve) => {
    runner.on('stopped', () => resolve());
  });
}

function startVite(): Promise<ViteDevServer> {
  return createServer({
    ...sharedSettings,
    configFile: false,
    root,
    appType: 'custom',
    publicDir: false,
    cacheDir: `${root}node_modules/.cache/vite-test`,
    logLevel: 'error',
    plugins: [...sharedPlugins(), msw({ mode: 'worker-only' }), unmodifiedSdk(), runnerModules()],
    // Everything is found before the first page opens: a late find would reload the page under a running test, or leave it
    // with two copies of one package. What is found is kept for the next run, which may be of other files.
    optimizeDeps: {
      entries: findTestFiles('browser'),
      include: ['@web/test-runner-commands'],
      rolldownOptions: { external: [/^\/__web-/] },
    },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
}

/** The runner serves some modules by itself; Vite is not to look for them on disk. */
function runnerModules() {
  return {
    name: 'test-runner-modules',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id.startsWith('/__web-') ? { id, external: true } : undefined),
  };
}

/** Lets Vite answer first, and the runner whatever Vite does not know. */
function throughVite(vite: ViteDevServer): Middleware {
  return async (context, next) => {
    const { req, res } = context as unknown as { req: IncomingMessage; res: ServerResponse };
    if (req.url?.startsWith('/__web-') || req.url?.startsWith('/?')) return next();
    context['respond'] = false;
    // Koa has set 404 before any middleware ran.
    res.statusCode = 200;
    const answered = await new Promise<boolean>((resolve) => {
      res.once('close', () => resolve(true));
      vite.middlewares(req, res, () => resolve(false));
    });
    if (answered) return;
    context['respond'] = true;
    res.statusCode = 404;
    await next();
  };
}

const silentLogger = {
  log: () => {},
  debug: () => {},
  error: (...words: unknown[]) => console.error(...words),
  warn: (...words: unknown[]) => console.warn(...words),
  group: () => {},
  groupEnd: () => {},
  logSyntaxError: (error: Error) => console.error(error.message),
};

function reporter(tallies: FileTallies, verbose: boolean): Reporter {
  let started = performance.now();
  return {
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const tally = emptyTally();
        const failures: Failure[] = [];
        const titles: string[] = [];
        if (session.testResults) collect(session.testResults, [], tally, failures, titles);
        for (const error of session.errors) {
          tally.failed += 1;
          failures.push({ title: 'the file could not be run', detail: error.stack ?? error.message });
        }
        if (session.errors.length === 0 && session.passed !== true && failures.length === 0) {
          tally.failed += 1;
          failures.push({ title: 'the file could not be run', detail: 'The page ended without a result.' });
        }
        if (failures.length > 0) failures.push(...describeLogs(session));
        const milliseconds = performance.now() - started;
        started = performance.now();
        const file = relative(root, testFile).replaceAll('\\', '/');
        reportFile(file, tally, milliseconds, failures, verbose ? titles : []);
        tallies.set(file, tally);
      }
    },
  };
}

function collect(suite: TestSuiteResult, parents: string[], tally: Tally, failures: Failure[], titles: string[]): void {
  for (const test of suite.tests) {
    const title = [...parents, test.name].join(' › ');
    if (test.skipped) {
      tally.skipped += 1;
      titles.push(`- ${title}`);
    } else if (test.passed) {
      tally.passed += 1;
      titles.push(`✓ ${title}`);
    } else {
      tally.failed += 1;
      failures.push({ title, detail: describeTestError(test.error) });
    }
  }
  for (const inner of suite.suites) collect(inner, [...parents, inner.name], tally, failures, titles);
}

function describeTestError(error: TestSuiteResult['tests'][number]['error']): string {
  if (!error) return 'It failed without an error.';
  const compared =
    error.expected !== undefined || error.actual !== undefined
      ? `\nexpected: ${error.expected}\nactual:   ${error.actual}`
      : '';
  return `${error.message}${compared}${error.stack ? `\n${error.stack}` : ''}`;
}

function describeLogs(session: TestSession): Failure[] {
  if (session.logs.length === 0) return [];
  const lines = session.logs.map((words) =>
    words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' '),
  );
  return [{ title: 'what the page printed', detail: lines.join('\n') }];
}
