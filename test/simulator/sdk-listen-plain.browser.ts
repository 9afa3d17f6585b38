import { specifyListening } from './sdk-listening.ts';
import { inPage } from './sdk-in-page.ts';

describe('the unmodified Webex JS SDK in a page, listening to a simulated cloud without encryption', function () {
  this.timeout(60_000);
  specifyListening(inPage({ encryption: false }));
});
