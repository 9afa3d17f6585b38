import { describe } from 'node:test';
import { specifyListening } from './sdk-listening.ts';

describe('the unmodified Webex JS SDK, listening to a simulated cloud with encryption', () => {
  specifyListening({ encryption: true });
});
