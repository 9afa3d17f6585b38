/**
 * webex-elements for Svelte 5. Importing `webex-elements/svelte` types the tags of the elements in templates. Nothing
 * else is needed: Svelte sets properties, and a signal of the store is a Svelte store, to be read with `$`.
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { WebexElements } from '../frameworks/elements.ts';
import type { TagProps } from '../frameworks/tag-props.ts';

/** The tags of the elements in a template: `<webex-space-list spaceId={id} onwebex-space-select={open} />`. */
export type WebexTags = {
  [Tag in keyof WebexElements]: TagProps<Tag, HTMLAttributes<WebexElements[Tag]['element']>>;
};

declare module 'svelte/elements' {
  export interface SvelteHTMLElements extends WebexTags {}
}
