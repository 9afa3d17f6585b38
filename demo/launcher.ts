import 'webex-elements';
import { findSimulatedWebex } from './simulated-webex.ts';

const provider = document.querySelector('webex-provider')!;
const { origin, tokens } = await findSimulatedWebex();
provider.apiBase = `${origin}/v1`;
provider.discoveryUrl = `${origin}/u2c/api/v1`;
provider.getAccessToken = () => tokens['alice']!;
