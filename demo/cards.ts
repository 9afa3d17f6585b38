import 'webex-elements';
import 'webex-elements/elements/card';
import { sampleCards, type SampleCard } from './sample-cards.ts';
import { findSimulatedWebex } from './simulated-webex.ts';

const provider = document.querySelector('webex-provider')!;
const gallery = document.querySelector('.cards')!;

const { origin, tokens } = await findSimulatedWebex();
provider.apiBase = `${origin}/v1`;
provider.discoveryUrl = `${origin}/u2c/api/v1`;
provider.getAccessToken = () => tokens['alice']!;

await provider.updateComplete;
const store = provider.store!;
const spaceId = await new Promise<string>((resolve) =>
  store.spaces.version.subscribe(() => {
    const [first] = store.spaces.ids;
    if (first !== undefined) resolve(first);
  }),
);
document.querySelector('webex-message-thread')!.spaceId = spaceId;
document.querySelector('webex-message-composer')!.spaceId = spaceId;

/** A card as it will look, with a button that sends it. */
const show = ({ title, text, card }: SampleCard): void => {
  const item = document.createElement('article');
  const heading = Object.assign(document.createElement('h2'), { textContent: title });
  const preview = Object.assign(document.createElement('webex-card'), { card });
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: `Send ${title.toLowerCase()}`,
  });
  button.addEventListener('click', () => store.messages.send({ spaceId, text, card }));
  item.append(heading, preview, button);
  gallery.append(item);
};

for (const sample of sampleCards) show(sample);
