import 'webex-elements';
import { copy } from '../docs/copy-buttons.ts';
import { findSimulatedWebex } from '../simulated-webex.ts';
import { cssOf, defaults, warningsFor, type Choices } from './theme.ts';

const find = <Tag extends HTMLElement>(selector: string): Tag => document.querySelector<Tag>(selector)!;
const form = find<HTMLFormElement>('#choices');
const scheme = find<HTMLSelectElement>('#scheme');
const provider = document.querySelector('webex-provider')!;
const messenger = document.querySelector('webex-messenger')!;

const preview = new CSSStyleSheet();
document.adoptedStyleSheets.push(preview);

const fieldOf = (name: string): HTMLInputElement | HTMLSelectElement =>
  form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

const choices = (): Choices => {
  const values = Object.keys(defaults).map((name) => [name, fieldOf(name).value]);
  return { ...(Object.fromEntries(values) as Choices), radius: Number(fieldOf('radius').value) };
};

const show = (): void => {
  const css = cssOf(choices());
  find('#css').textContent = css;
  preview.replaceSync(css.replace(':root', '#preview'));
  document.documentElement.dataset['theme'] = scheme.value;
  messenger.setAttribute('theme', scheme.value);
  find('#warnings').replaceChildren(...describeWarnings());
};

const describeWarnings = (): Node[] => {
  const warnings = warningsFor(choices());
  if (warnings.length === 0) {
    return [Object.assign(document.createElement('p'), { textContent: 'Everything can be seen well enough.' })];
  }
  const list = document.createElement('ul');
  for (const { what, side, contrast, needed } of warnings) {
    const textContent = `${what}, ${side}: ${contrast.toFixed(1)}, and it needs ${needed}.`;
    list.append(Object.assign(document.createElement('li'), { textContent }));
  }
  return [list];
};

const begin = (): void => {
  for (const [name, value] of Object.entries(defaults)) fieldOf(name).value = String(value);
  show();
};

form.addEventListener('input', show);
form.addEventListener('reset', (event) => {
  event.preventDefault();
  begin();
});
find('#copy').addEventListener('click', () => void copy(cssOf(choices()), find('#copy'), find('#copied')));
begin();

const { origin, tokens } = await findSimulatedWebex();
provider.apiBase = `${origin}/v1`;
provider.discoveryUrl = `${origin}/u2c/api/v1`;
provider.getAccessToken = () => tokens['alice']!;
await provider.updateComplete;
const { spaces } = provider.store!;
const stop = spaces.version.subscribe(() => {
  if (spaces.ids.length === 0) return;
  messenger.spaceId ??= spaces.ids[0];
  queueMicrotask(() => stop());
});
