import { specifyConversation } from './sdk-conversation.ts';
import { inPage } from './sdk-in-page.ts';

describe('the unmodified Webex JS SDK in a page, inside a simulated cloud', function () {
  this.timeout(60_000);
  specifyConversation(inPage());
});
