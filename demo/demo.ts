import 'webex-elements';
import { findSimulatedWebex } from './simulated-webex.ts';
import { offerWeather } from './weather.ts';

const stage = document.querySelector<HTMLElement>('#stage')!;
const options = document.querySelector<HTMLFormElement>('#options')!;
const weather = document.querySelector<HTMLSelectElement>('#weather')!;
const dialog = document.querySelector<HTMLDialogElement>('#token-dialog')!;
const address = new URL(location.href);

const people = (address.searchParams.get('as') ?? 'alice').split(',').filter(Boolean);
const theme = address.searchParams.get('theme') ?? 'auto';
const realtime = address.searchParams.get('realtime') as 'auto' | null;

/** One person's messenger, on the simulated Webex or, without an origin, on the real one. */
const show = (token: string, origin?: string): void => {
  const provider = document.createElement('webex-provider');
  provider.className = 'person';
  if (origin) {
    provider.apiBase = `${origin}/v1`;
    provider.discoveryUrl = `${origin}/u2c/api/v1`;
  }
  if (realtime) provider.realtime = realtime;
  provider.getAccessToken = () => token;
  const messenger = document.createElement('webex-messenger');
  messenger.setAttribute('theme', theme);
  messenger.spaceId = address.searchParams.get('space') ?? undefined;
  provider.append(messenger);
  stage.append(provider);
  if (!messenger.spaceId) openFirstSpace(provider, messenger);
};

/** On a wide window the most recent conversation is open from the start. */
const openFirstSpace = (
  provider: HTMLElementTagNameMap['webex-provider'],
  messenger: HTMLElementTagNameMap['webex-messenger'],
): void => {
  if (stage.clientWidth / people.length < 640) return;
  void provider.updateComplete.then(() => {
    const { spaces } = provider.store!;
    const stop = spaces.version.subscribe(() => {
      if (spaces.ids.length === 0) return;
      messenger.spaceId ??= spaces.ids[0];
      queueMicrotask(() => stop());
    });
  });
};

document.documentElement.dataset['theme'] = theme;
(options.elements.namedItem('as') as HTMLSelectElement).value = people.join(',');
(options.elements.namedItem('theme') as HTMLSelectElement).value = theme;

options.addEventListener('change', (event) => {
  if (event.target === weather) return;
  const { name, value } = event.target as HTMLSelectElement;
  address.searchParams.set(name, value);
  if (name === 'as') address.searchParams.delete('space');
  location.href = address.href;
});

document.querySelector('#own-token')!.addEventListener('click', () => dialog.showModal());
dialog.addEventListener('close', () => {
  const field = dialog.querySelector('input')!;
  const token = field.value.trim();
  field.value = '';
  if (dialog.returnValue !== 'use' || !token) return;
  stage.replaceChildren();
  // Over the real Webex nobody can make it rain.
  weather.disabled = true;
  show(token);
});

const { origin, tokens } = await findSimulatedWebex();
for (const person of people) {
  const token = tokens[person];
  if (token) show(token, origin);
}
void offerWeather(weather, origin);
