import { describe } from 'node:test';
import { specifyCalls } from './sdk-calls.ts';
import { inNode } from './sdk-in-node.ts';

describe('the unmodified Webex JS SDK, calling a simulated cloud', () => {
  specifyCalls(inNode());
});
