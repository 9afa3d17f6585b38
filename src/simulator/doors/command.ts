#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startColleagues } from '../colleagues/colleagues.ts';
import { listen } from './node.ts';

const seeds = ['empty', 'demo', 'large'] as const;
type SeedName = (typeof seeds)[number];

const help = `Usage: webex-elements-simulator [--port N] [--host NAME] [--seed ${seeds.join('|')}] [--colleagues]

Runs a simulated Webex cloud. The first line on standard output is JSON with its address and an access token for each
of its people: {"url":"http://127.0.0.1:N","tokens":{"alice":"…","bob":"…","carol":"…","bot":"…","guest":"…","admin":"…"}}

  --port N     Port to listen on. Default: 0, any free one.
  --host NAME  Address to listen on. Default: 127.0.0.1, which only this computer can reach.
  --seed NAME  What is in it: empty (the people alone), demo (a lively company) or large (100,000 messages in one
               space, 1,000 spaces). Default: demo.
  --colleagues People of the demo company answer, as long as nobody else speaks for them.
  --help       Print this.
`;

/** A mistake in how the command was called, or in where it runs; its message is for the person at the terminal. */
export class CommandError extends Error {
  override name = 'CommandError';
}

export interface CommandOptions {
  port: number;
  host: string;
  seed: SeedName;
  colleagues: boolean;
}

/** Reads the command line; `help` when help is what was asked for. Throws {@link CommandError} for bad arguments. */
export function readArguments(argv: string[]): CommandOptions | 'help' {
  let values: { port?: string; host?: string; seed?: string; colleagues?: boolean; help?: boolean };
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        seed: { type: 'string' },
        colleagues: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    throw new CommandError((error as Error).message);
  }
  if (values.help) return 'help';
  const { port = '0', host = '127.0.0.1', seed = 'demo', colleagues = false } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new CommandError(`--port must be a number from 0 to 65535, not "${port}".`);
  }
  if (!seeds.includes(seed as SeedName)) {
    throw new CommandError(`--seed must be one of ${seeds.join(', ')}, not "${seed}".`);
  }
  return { port: Number(port), host, seed: seed as SeedName, colleagues };
}

/**
 * Runs the simulator as a program: prints its address and tokens, then serves until it is interrupted.
 * Resolves to the exit status once that is known: 0 after help or an interrupt, 1 when the port cannot be had, 2 for
 * bad arguments.
 */
export async function run(argv: string[]): Promise<number> {
  let options: CommandOptions | 'help';
  try {
    options = readArguments(argv);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
  if (options === 'help') {
    process.stdout.write(help);
    return 0;
  }
  const { port, host, seed, colleagues } = options;
  let door: Awaited<ReturnType<typeof listen>>;
  try {
    door = await listen({ seed }, { port, host });
  } catch (error) {
    process.stderr.write(`${explain(error as NodeJS.ErrnoException, options)}\n`);
    return 1;
  }
  if (colleagues) startColleagues(door.cloud);
  process.stdout.write(`${JSON.stringify({ url: door.url, tokens: door.cloud.tokens })}\n`);
  await interrupted();
  await door.close();
  return 0;
}

function explain(error: NodeJS.ErrnoException, { port, host }: CommandOptions): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is already in use. Choose another with --port, or leave it out for any free one.`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Ports above 1023 are free to all.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `"${host}" is not an address of this computer.`;
    default:
      throw error;
  }
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

/** Run as a program, directly or by the name that npm links to it. */
const program = process.argv[1];
if (program !== undefined && realpathSync(program) === fileURLToPath(import.meta.url)) {
  process.exitCode = await run(process.argv.slice(2));
}
