import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { buildModules } from '../../scripts/build/modules.ts';
import { root } from '../../scripts/project.ts';
import { checkTokens, readFirstLine } from './first-line.ts';

const run = promisify(execFile);

describe('npx webex-elements-simulator, where the packed package is installed', () => {
  let folder: string;

  before(async () => {
    await buildModules();
    folder = mkdtempSync(join(tmpdir(), 'webex-elements-packed-'));
    await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root });
    const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'))!;
    const options = ['--prefix', folder, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', ['install', ...options, join(folder, tarball)], { cwd: folder });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('serves, and tells where', async () => {
    // A group of its own, for npx does not hand on what ends it.
    const child = spawn('npx', ['--no-install', 'webex-elements-simulator', '--seed', 'empty'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    const closed = new Promise((resolve) => child.once('close', resolve));
    const { url, tokens } = await readFirstLine(child);
    await checkTokens(url, tokens);
    process.kill(-child.pid!, 'SIGTERM');
    await closed;
  });

  it('brings the simulator for a program, a server and Vite too', async () => {
    const program = `
      import { createCloud, createFetch } from 'webex-elements/simulator';
      import { listen } from 'webex-elements/simulator/node';
      import { simulator } from 'webex-elements/simulator/vite';
      const cloud = createCloud({ seed: 'empty' });
      const headers = { authorization: 'Bearer ' + cloud.tokens.alice };
      const { status } = await createFetch(cloud)(cloud.origin + '/v1/rooms', { headers });
      console.log(status, typeof listen, simulator().name);
      cloud.close();`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { cwd: folder });
    assert.equal(stdout.trim(), '200 function webex-elements:simulator');
  });
});
