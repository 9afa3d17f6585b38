import type { WebexElements } from './elements.ts';

/** What the tag of an element takes, where a handler is named `on` and the event's name; `Html` is what every tag takes. */
export type TagProps<Tag extends keyof WebexElements, Html> = Own<Tag> &
  Handlers<WebexElements[Tag]['events']> &
  Omit<Html, keyof Own<Tag>>;

type Own<Tag extends keyof WebexElements> = WebexElements[Tag]['attributes'] & WebexElements[Tag]['properties'];

type Handlers<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };

/** `webex-space-select` as `webexSpaceSelect`. */
export type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;
