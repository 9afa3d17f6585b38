import { describe } from 'node:test';
import { specifyConversation } from './sdk-conversation.ts';
import { inNode } from './sdk-in-node.ts';

describe('the unmodified Webex JS SDK, inside a simulated cloud', () => {
  specifyConversation(inNode());
});
