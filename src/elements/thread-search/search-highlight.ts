import { css } from 'lit';
import { addStyles } from '../../internal/add-styles.ts';
import { fold } from '../../internal/fold.ts';

const name = 'webex-search';

const highlightStyles = css`
  ::highlight(webex-search) {
    background-color: var(--webex-color-highlight);
    color: var(--webex-color-text);
  }
  @media (forced-colors: active) {
    ::highlight(webex-search) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
`;

const isSupported = typeof Highlight !== 'undefined' && typeof CSS !== 'undefined' && CSS.highlights !== undefined;

/**
 * Marks a text where it stands in some elements, without touching them: `query` as `fold` gives it. One of these per
 * search; browsers without the CSS Custom Highlight API show the matches without marks.
 */
export class SearchHighlight {
  #ranges: Range[] = [];

  show(bodies: Iterable<Element>, query: string): void {
    if (!isSupported) return;
    this.clear();
    if (query === '') return;
    let highlight = CSS.highlights.get(name);
    if (!highlight) CSS.highlights.set(name, (highlight = new Highlight()));
    for (const body of bodies) {
      const ranges = rangesIn(body, query);
      if (ranges.length > 0) addStyles(body.getRootNode() as ShadowRoot, highlightStyles);
      this.#ranges.push(...ranges);
    }
    for (const range of this.#ranges) highlight.add(range);
  }

  clear(): void {
    const highlight = isSupported ? CSS.highlights.get(name) : undefined;
    for (const range of this.#ranges) highlight?.delete(range);
    this.#ranges = [];
  }
}

/** The places of a text below an element, also where it goes on from one node to the next, at most 100 of them. */
const rangesIn = (root: Element, query: string): Range[] => {
  // Folding makes some characters longer or shorter: each folded unit remembers where it came from.
  const places: Array<readonly [node: Text, start: number, end: number]> = [];
  let folded = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    let at = 0;
    for (const character of node.data) {
      const plain = /\s/.test(character) ? ' ' : fold(character);
      for (let unit = 0; unit < plain.length; unit += 1) places.push([node, at, at + character.length]);
      folded += plain;
      at += character.length;
    }
  }
  const ranges: Range[] = [];
  for (let at = folded.indexOf(query); at >= 0 && ranges.length < 100; at = folded.indexOf(query, at + query.length)) {
    const [first, start] = places[at]!;
    const [last, , end] = places[at + query.length - 1]!;
    const range = document.createRange();
    range.setStart(first, start);
    range.setEnd(last, end);
    ranges.push(range);
  }
  return ranges;
};
