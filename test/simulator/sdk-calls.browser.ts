import { specifyCalls } from './sdk-calls.ts';
import { inPage } from './sdk-in-page.ts';

describe('the unmodified Webex JS SDK in a page, calling a simulated cloud', function () {
  this.timeout(60_000);
  specifyCalls(inPage());
});
