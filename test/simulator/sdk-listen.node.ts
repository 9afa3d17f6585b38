import { describe } from 'node:test';
import { specifyListening } from './sdk-listening.ts';
import { inNode } from './sdk-in-node.ts';

describe('the unmodified Webex JS SDK, listening to a simulated cloud with encryption', () => {
  specifyListening(inNode());
});
