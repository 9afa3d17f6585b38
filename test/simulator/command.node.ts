import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CommandError, readArguments } from '../../src/simulator/doors/command.ts';
import { listen } from '../../src/simulator/doors/node.ts';
import { checkTokens, readFirstLine } from './first-line.ts';

const command = fileURLToPath(new URL('../../src/simulator/doors/command.ts', import.meta.url));

function start(...argv: string[]) {
  return spawn(process.execPath, ['--import', 'tsx', command, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs the command to its end. */
async function run(...argv: string[]): Promise<{ status: number | null; output: string; errors: string }> {
  const child = start(...argv);
  let output = '';
  let errors = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, output, errors };
}

describe('npm run simulator', () => {
  for (const seed of ['empty', 'demo', 'large']) {
    it(`tells address and tokens in its first line, serves, and ends when interrupted, with the seed ${seed}`, async () => {
      const child = start('--seed', seed);
      const { url, tokens } = await readFirstLine(child);
      assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
      await checkTokens(url, tokens);
      child.kill('SIGINT');
      assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
    });
  }

  it('explains itself', async () => {
    const { status, output } = await run('--help');
    assert.equal(status, 0);
    assert.match(output, /--seed/);
  });

  it('refuses what it does not understand', async () => {
    const { status, output, errors } = await run('--seed', 'huge');
    assert.equal(status, 2);
    assert.equal(output, '');
    assert.match(errors, /--seed must be one of empty, demo, large, not "huge"/);
    assert.match(errors, /Usage:/);
    for (const argv of [['--port', 'eighty'], ['--port', '70000'], ['--port', '-1'], ['--colour'], ['extra']]) {
      assert.throws(() => readArguments(argv), CommandError, argv.join(' '));
    }
  });

  it('says so when the port is taken', async () => {
    const door = await listen({ seed: 'empty' });
    const { port } = new URL(door.url);
    const { status, errors } = await run('--port', port);
    await door.close();
    assert.equal(status, 1);
    assert.match(errors, new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is already in use`));
  });
});
