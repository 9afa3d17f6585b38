/**
 * webex-elements for Vue 3. Importing `webex-elements/vue` types the tags of the elements in templates.
 */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { WebexElements } from '../frameworks/elements.ts';
import type { CamelCase } from '../frameworks/tag-props.ts';

export { useSignal } from './use-signal.ts';

/**
 * Tells Vue's compiler which tags are elements of ours.
 *
 * ```ts
 * vue({ template: { compilerOptions: { isCustomElement: isWebexElement } } });
 * ```
 */
export const isWebexElement = (tag: string): boolean => tag.startsWith('webex-');

type VueProps<Tag extends keyof WebexElements> = WebexElements[Tag]['attributes'] &
  WebexElements[Tag]['properties'] &
  Handlers<WebexElements[Tag]['events']> &
  Omit<HTMLAttributes, keyof WebexElements[Tag]['attributes'] | keyof WebexElements[Tag]['properties']> &
  PublicProps;

type Handlers<Events> = {
  [Name in keyof Events & string as `on${Capitalize<CamelCase<Name>>}`]?: (event: Events[Name]) => void;
};

/** The tags of the elements in a template: `<webex-space-list :space-id="id" @webex-space-select="open" />`. */
export type WebexTags = {
  [Tag in keyof WebexElements]: new () => WebexElements[Tag]['element'] & { $props: VueProps<Tag> };
};

declare module 'vue' {
  export interface GlobalComponents extends WebexTags {}
}
