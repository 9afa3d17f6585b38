import type { DestinationType } from '../elements/messenger/destination.ts';
import { warnOnce } from '../internal/warn.ts';

export type WidgetKind = 'space' | 'recents';

const kinds = new Map<string | null, WidgetKind>([
  ['webex-space', 'space'],
  ['ciscospark-space', 'space'],
  ['webex-recents', 'recents'],
  ['ciscospark-recents', 'recents'],
]);

/** Finds the markup. */
export const selector = [...kinds.keys()].map((toggle) => `[data-toggle="${toggle}"]`).join();

export const kindOf = (host: Element): WidgetKind | undefined => kinds.get(host.getAttribute('data-toggle'));

/** What holds a secret. */
const tokenAttributes = ['data-access-token', 'data-guest-token'] as const;

const destinationTypes = new Set<DestinationType>(['spaceId', 'email', 'userId']);

/** Of the first widgets, each for one type of destination. */
const formerDestinations: ReadonlyArray<readonly [attribute: string, type: DestinationType]> = [
  ['data-space-id', 'spaceId'],
  ['data-to-person-email', 'email'],
  ['data-to-person-id', 'userId'],
];

const isOn = (value: string): boolean => value !== 'false';
const isOff = (value: string): boolean => value === 'false';
const always = (): boolean => true;

/** What the widgets knew and the elements do not: which value asks for it, and what to say. */
const unsupported: ReadonlyArray<readonly [attribute: string, asks: (value: string) => boolean, because: string]> = [
  ['data-guest-token', always, 'A guest token has to become an access token on your server.'],
  ['data-start-call', isOn, 'There are no calls.'],
  ['data-initial-activity', (value) => value !== '' && value !== 'message', 'There are messages and people only.'],
  ['data-space-url', always, 'Use data-destination-id.'],
  ['data-new-space', always, 'A space is made in the list of spaces, or by store.spaces.create().'],
  ['data-log-level', (value) => value !== 'silent', 'Nothing is logged; listen to webex-error.'],
  ['data-enable-space-list-filter', isOff, 'The list always has its search.'],
  ['data-enable-user-profile', isOn, 'The list does not show who is signed in.'],
  ['data-enable-user-profile-menu', isOn, 'The list does not show who is signed in.'],
  ['data-enable-user-profile-popover', isOn, 'The list does not show who is signed in.'],
];

/** What is followed after the markup was adopted. */
export const followedAttributes = [
  'data-toggle',
  'data-access-token',
  'data-guest-token',
  'data-destination-type',
  'data-destination-id',
  'data-enable-add-button',
  ...formerDestinations.map(([attribute]) => attribute),
];

const warn = (attribute: string, text: string): void =>
  warnOnce(`data-api ${attribute}`, text, 'migration.md#attribute-by-attribute');

/** The token, which is in the page no longer afterwards. */
export function takeToken(host: Element): string | undefined {
  const token = host.getAttribute('data-access-token')?.trim();
  // Said before it goes.
  if (host.hasAttribute('data-guest-token')) warnOfUnsupported(host);
  for (const attribute of tokenAttributes) host.removeAttribute(attribute);
  return token || undefined;
}

export function warnOfUnsupported(host: Element): void {
  for (const [attribute, asks, because] of unsupported) {
    const value = host.getAttribute(attribute);
    if (value !== null && asks(value)) warn(attribute, `${attribute} is not supported by webex-elements. ${because}`);
  }
}

export const warnOfNoToken = (): void =>
  warn('data-access-token', 'Markup of the Webex widgets has no data-access-token: it stays empty until it gets one.');

export interface DestinationChoice {
  type: DestinationType;
  id: string;
}

/** Where a space widget leads; undefined, and a warning, where that cannot be known. */
export function destinationOf(host: Element): DestinationChoice | undefined {
  const id = host.getAttribute('data-destination-id')?.trim();
  const type = host.getAttribute('data-destination-type') ?? 'spaceId';
  if (id) {
    if (destinationTypes.has(type as DestinationType)) return { type: type as DestinationType, id };
    warn('data-destination-type', 'data-destination-type is none of spaceId, email and userId: nothing is opened.');
    return undefined;
  }
  for (const [attribute, former] of formerDestinations) {
    const value = host.getAttribute(attribute)?.trim();
    if (value) return { type: former, id: value };
  }
  warn('data-destination-id', 'A Webex space widget has no data-destination-id: nothing is opened.');
  return undefined;
}

/** Whether a list of spaces offers to make some. */
export const canAddSpaces = (host: Element): boolean => isOn(host.getAttribute('data-enable-add-button') ?? 'false');
