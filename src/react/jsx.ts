import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { WebexElements } from '../frameworks/elements.ts';
import type { TagProps } from '../frameworks/tag-props.ts';

/** The tags of the elements in JSX: `<webex-space-list spaceId={id} onwebex-space-select={open} />`. */
export type WebexTags = {
  [Tag in keyof WebexElements]: TagProps<
    Tag,
    DetailedHTMLProps<HTMLAttributes<WebexElements[Tag]['element']>, WebexElements[Tag]['element']>
  >;
};

declare module 'react' {
  // JSX looks there.
  namespace JSX {
    interface IntrinsicElements extends WebexTags {}
  }
}
