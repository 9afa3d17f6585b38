import type { LitElement } from 'lit';
import { warnOnce } from './warn.ts';

/** What an attribute may say, where that is one of a few words. A test holds this to the documentation. */
export const wordsOf: Readonly<Record<string, readonly string[]>> = {
  theme: ['light', 'dark', 'auto'],
  density: ['compact'],
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
 * Looks at the attributes that somebody wrote on an element and on the provider around it: tells of a word that means nothing there, of what is no
 * number where one belongs, and of `spaceId`, which HTML reads as `spaceid`, where `space-id` was meant.
 */
export function checkAttributes(element: LitElement): void {
  checkOne(element);
  const provider = element.closest<LitElement>('webex-provider');
  if (provider) checkOne(provider);
}

function checkOne(element: LitElement): void {
  const { observedAttributes, elementProperties } = element.constructor as typeof LitElement;
  const numbers = new Set(
    [...elementProperties].flatMap(([property, { type, attribute }]) =>
      type === Number ? (typeof attribute === 'string' ? attribute : String(property).toLowerCase()) : [],
    ),
  );
  const known = [...observedAttributes, ...forStyles];
  for (const { name, value } of element.attributes) {
    const complain = (text: string): void =>
      warnOnce(`${element.localName} ${name}`, `<${element.localName} ${name}> ${text}`, place);
    if (known.includes(name)) {
      const words = wordsOf[name];
      if (words && value !== '' && !words.includes(value)) complain(`takes ${words.join(', ')}, and not "${value}".`);
      else if (numbers.has(name) && Number.isNaN(Number(value))) complain(`takes a number, and not "${value}".`);
    } else {
      const meant = known.find((each) => each.replaceAll('-', '') === name.replaceAll('-', ''));
      if (meant) complain(`means nothing: it is ${meant}.`);
    }
  }
}

const place = 'troubleshooting.md#wrong-attribute';
