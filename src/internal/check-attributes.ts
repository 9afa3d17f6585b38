import type { LitElement } from 'lit';
import { warnOnce } from './warn.ts';

/** What an attribute may say, where that is one of a few words. A test holds this to the documentation. */
export const wordsOf: Readonly<Record<string, readonly string[]>> = {
  theme: ['light', 'dark', 'auto'],
  density: ['comfortable', 'compact'],
  view: ['embedded', 'conversation', 'launcher'],
  position: ['bottom-end', 'bottom-start'],
  'destination-type': ['spaceId', 'email', 'userId'],
  'group-by': ['none', 'type', 'team'],
  'send-on': ['enter', 'modified'],
  realtime: ['auto', 'sdk', 'relay', 'polling', 'off'],
  persistence: ['durable', 'memory'],
};

/** Those that are for styles, and no property. */
const forStyles = ['theme', 'density'];

/**
 * Looks at the attributes that somebody wrote on an element and on the provider around it: tells of a word that means
 * nothing there, of what is no number where one belongs, and of `spaceId`, which HTML reads as `spaceid`, where
 * `space-id` was meant.
 */
export function checkAttributes(element: LitElement): void {
  checkOne(element);
  const provider = element.closest<LitElement>('webex-provider');
  if (provider?.matches(':defined')) checkOne(provider);
}

function checkOne(element: LitElement): void {
  const properties = propertiesOf(element);
  for (const { name, value } of element.attributes) {
    const complain = (text: string): void =>
      warnOnce(
        `${element.localName} ${name}`,
        `<${element.localName} ${name}> ${text}`,
        'troubleshooting.md#wrong-attribute',
      );
    const words = wordsOf[name];
    if (properties.has(name)) {
      if (words && value !== '' && !words.includes(value)) complain(`takes ${words.join(', ')}, and not "${value}".`);
      else if (properties.get(name)?.isNumber && Number.isNaN(Number(value)))
        complain(`takes a number, and not "${value}".`);
      continue;
    }
    const meant = [...properties.keys()].find((each) => each.replaceAll('-', '') === name.replaceAll('-', ''));
    if (meant === undefined) continue;
    // Servers of some frameworks render properties by their names, and set them in the browser.
    const property = properties.get(meant)?.name as keyof LitElement | undefined;
    if (property === undefined || String(element[property]) !== value) complain(`means nothing: it is ${meant}.`);
  }
}

/** By attribute; those for styles have no property. */
function propertiesOf(element: LitElement): Map<string, { name: PropertyKey; isNumber: boolean } | undefined> {
  const { elementProperties } = element.constructor as typeof LitElement;
  const found = new Map<string, { name: PropertyKey; isNumber: boolean } | undefined>();
  for (const [name, { attribute, type }] of elementProperties) {
    if (attribute === false) continue;
    found.set(typeof attribute === 'string' ? attribute : String(name).toLowerCase(), {
      name,
      isNumber: type === Number,
    });
  }
  for (const name of forStyles) found.set(name, undefined);
  return found;
}
