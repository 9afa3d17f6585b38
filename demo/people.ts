import 'webex-elements';
import { findSimulatedWebex } from './simulated-webex.ts';

const provider = document.querySelector('webex-provider')!;
const picker = document.querySelector('webex-people-picker')!;
const chosen = document.querySelector('#chosen')!;
const address = new URL(location.href);

const { origin, tokens } = await findSimulatedWebex();
provider.apiBase = `${origin}/v1`;
provider.discoveryUrl = `${origin}/u2c/api/v1`;
provider.getAccessToken = () => tokens[address.searchParams.get('as') ?? 'alice']!;

await provider.updateComplete;
const { spaces } = provider.store!;
const stop = spaces.version.subscribe(() => {
  const title = address.searchParams.get('space') ?? 'Gatehouse Firmware';
  const spaceId = spaces.ids.find((id) => spaces.get(id).peek()?.title === title);
  if (spaceId === undefined) return;
  document.querySelector('webex-member-panel')!.spaceId = spaceId;
  queueMicrotask(() => stop());
});

picker.addEventListener('webex-people-change', ({ selected }) => {
  chosen.textContent = selected.map(({ name, email }) => `${name} <${email}>`).join('\n') || 'Nobody is chosen.';
});
