import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/project.ts';
import { sharedSettings } from '../../scripts/vite.ts';

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Servers of the documentation, each in a process of its own, as somebody would run them. */
export class SnippetServers {
  readonly #folder = mkdtempSync(join(tmpdir(), 'snippet-servers-'));
  readonly #processes: ChildProcess[] = [];

  constructor() {
    writeFileSync(join(this.#folder, 'package.json'), '{"type": "module"}');
  }

  /** A file that the servers import and the documentation leaves to its reader. */
  write(file: string, text: string): void {
    writeFileSync(join(this.#folder, file), text);
  }

  /** Puts one of the package's entries where the servers find it, as if it were installed. */
  async install(...entries: string[]): Promise<void> {
    const folder = join(this.#folder, 'node_modules', 'webex-elements');
    mkdirSync(folder, { recursive: true });
    const exports = Object.fromEntries(entries.map((entry) => [`./${entry}`, `./${entry}.js`]));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'webex-elements', type: 'module', exports }));
    await build({
      ...sharedSettings,
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'error',
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: {
          input: Object.fromEntries(entries.map((entry) => [entry, `${root}src/${entry}/index.ts`])),
          output: { entryFileNames: '[name].js' },
        },
      },
    });
  }

  /** Starts a server and gives its address when it listens. */
  async start(file: string, text: string, environment: Record<string, string>): Promise<string> {
    this.write(file, text);
    const port = await freePort();
    const server = spawn(process.execPath, [file], {
      cwd: this.#folder,
      env: { ...environment, PATH: process.env['PATH'], PORT: String(port) },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    this.#processes.push(server);
    for (let attempt = 0; attempt < 200; attempt++) {
      if (server.exitCode !== null) break;
      if (await answers(port)) return `http://127.0.0.1:${port}`;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`${file} does not listen.`);
  }

  close(): void {
    for (const server of this.#processes) server.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });
}
