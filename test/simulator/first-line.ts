import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What a simulator that runs as a program tells first. */
export interface FirstLine {
  url: string;
  tokens: Record<string, string>;
}

/** @throws Error when the program ends without a line. */
export function readFirstLine(child: ChildProcess): Promise<FirstLine> {
  return new Promise((resolve, reject) => {
    createInterface(child.stdout!).once('line', (line) => resolve(JSON.parse(line) as FirstLine));
    child.once('close', (status) => reject(new Error(`It ended with ${status}.`)));
  });
}

/** That all six people are there, each with a token that is good. */
export async function checkTokens(url: string, tokens: FirstLine['tokens']): Promise<void> {
  assert.deepEqual(Object.keys(tokens).sort(), ['admin', 'alice', 'bob', 'bot', 'carol', 'guest']);
  for (const [name, token] of Object.entries(tokens)) {
    const response = await fetch(`${url}/v1/people/me`, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(response.status, 200, name);
  }
}
