import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { chromeLauncher, type BrowserLauncher } from '@web/test-runner';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chromiumArguments, findBrowser, findOnPath, type Engine } from '../find-browser.ts';

export interface RunningEngine {
  launcher: BrowserLauncher;
  close(): Promise<void>;
}

/** A launcher for the test runner, with what it needs besides (a driver, a display). */
export async function launchEngine(engine: Engine): Promise<RunningEngine> {
  if (engine === 'webkit') return launchWebKit();
  const executablePath = findBrowser(engine);
  const launcher = chromeLauncher({
    concurrency: 1,
    launchOptions:
      engine === 'firefox'
        ? { browser: 'firefox', executablePath }
        : { executablePath, args: chromiumArguments, protocolTimeout: 120_000 },
    async createPage({ context }) {
      const page = await context.newPage();
      // Pages are used again for the next file, and what was emulated stays: undo it between two files.
      page.on('framenavigated', (frame) => {
        if (engine === 'chromium' && frame === page.mainFrame() && frame.url() === 'about:blank') {
          page.emulateMediaFeatures([]).catch(() => {});
        }
      });
      return page;
    },
  });
  return { launcher, close: async () => {} };
}

async function launchWebKit(): Promise<RunningEngine> {
  const { port, capabilities, close } = await startWebKitDriver();
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    logLevel: 'error',
    capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true } as WebdriverIO.Capabilities,
  });
  return { launcher, close };
}

export interface RunningDriver {
  /** Where it listens for WebDriver's commands. */
  port: number;
  /** What a session is to ask for. */
  capabilities: Record<string, unknown>;
  close(): Promise<void>;
}

/** WebKitGTK has no headless mode: its driver starts the MiniBrowser on a display of its own. */
export async function startWebKitDriver(): Promise<RunningDriver> {
  const driver = findBrowser('webkit');
  const display = findOnPath(['xvfb-run']);
  if (!display && !process.env['DISPLAY']) {
    throw new Error('WebKit needs a display: install xvfb (Debian and Ubuntu: sudo apt install xvfb).');
  }
  const binary = miniBrowsers.find((file) => existsSync(file));
  if (!binary) throw new Error("WebKitGTK's MiniBrowser was not found beside its driver (Debian: webkit2gtk-driver).");
  const port = await freePort();
  const words = [driver, `--port=${port}`];
  if (display) words.unshift(display, '-a', '--server-args=-screen 0 1280x1024x24');
  const child = spawn(words[0]!, words.slice(1), {
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  await untilReady(port);
  return {
    port,
    capabilities: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
    close: () => stopGroup(child),
  };
}

const miniBrowsers = ['x86_64-linux-gnu/', 'aarch64-linux-gnu/', ''].flatMap((folder) => [
  `/usr/lib/${folder}webkit2gtk-4.1/MiniBrowser`,
  `/usr/libexec/${folder}webkit2gtk-4.1/MiniBrowser`,
]);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function untilReady(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/status`);
      if (answer.ok) return;
    } catch {
      // Not listening yet.
    }
    await delay(200);
  }
  throw new Error('WebKitWebDriver did not start within 20 seconds.');
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM');
  await Promise.race([gone, delay(5000)]);
}
