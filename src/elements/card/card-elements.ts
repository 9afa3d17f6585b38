import { html, nothing, type TemplateResult } from 'lit';
import { displayText, messageText } from '../../content/display-text.ts';
import { parseImageAddress, parseLink } from '../../content/url-policy.ts';
import { cards as words } from '../../locales/en/cards.ts';
import { flag, isObject, number, objects, pixels, text, typeOf, word, type CardJson } from './card-json.ts';
import { renderCardText } from './card-text.ts';
import type { CardView } from './card-view.ts';

type Rendered = TemplateResult | symbol;
type Render = (element: CardJson, view: CardView) => Rendered;

const spacings = ['default', 'none', 'small', 'medium', 'large', 'extraLarge', 'padding'] as const;
const sizes = ['default', 'small', 'medium', 'large', 'extraLarge'] as const;
const weights = ['default', 'lighter', 'bolder'] as const;
const colors = ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'] as const;
const alignments = ['left', 'center', 'right'] as const;
const verticals = ['top', 'center', 'bottom'] as const;
const containerStyles = ['default', 'emphasis', 'good', 'attention', 'warning', 'accent'] as const;
const imageSizes = ['auto', 'stretch', 'small', 'medium', 'large'] as const;

/** Class names shared by all that has text. */
const textClasses = (element: CardJson): string =>
  [
    `size-${word(element['size'], sizes, 'default')}`,
    `weight-${word(element['weight'], weights, 'default')}`,
    `color-${word(element['color'], colors, 'default')}`,
    flag(element['isSubtle']) ? 'subtle' : '',
    text(element['fontType']).toLowerCase() === 'monospace' ? 'monospace' : '',
  ].join(' ');

const renderTextBlock: Render = (element, { language }) => {
  const content = renderCardText(text(element['text']), language);
  const most = number(element['maxLines']);
  const wraps = flag(element['wrap']);
  const classes = `text ${textClasses(element)} align-${word(element['horizontalAlignment'], alignments, 'left')} ${
    wraps ? '' : 'single'
  }`;
  const level = text(element['style']).toLowerCase() === 'heading' ? 3 : undefined;
  return html`<div
    class=${classes}
    dir="auto"
    role=${level ? 'heading' : nothing}
    aria-level=${level ?? nothing}
    .style=${most && wraps ? `-webkit-line-clamp: ${Math.max(1, Math.round(most))}` : ''}
    ?data-clamped=${!!most && wraps}
  >
    ${content}
  </div>`;
};

const renderRichText: Render = (element, view) => {
  const runs: unknown[] = Array.isArray(element['inlines']) ? (element['inlines'] as unknown[]).slice(0, 500) : [];
  return html`<div class="text align-${word(element['horizontalAlignment'], alignments, 'left')}" dir="auto">
    ${runs.map((run) => {
      if (typeof run === 'string') return messageText(run);
      if (!isObject(run)) return nothing;
      const classes = `run ${textClasses(run)} ${['italic', 'strikethrough', 'highlight', 'underline']
        .filter((name) => flag(run[name]))
        .join(' ')}`;
      const words = messageText(text(run['text']));
      const action = run['selectAction'];
      return isObject(action) && leadsSomewhere(action)
        ? html`<button class="link-button ${classes}" @click=${() => view.onAction(action, [])}>${words}</button>`
        : html`<span class=${classes}>${words}</span>`;
    })}
  </div>`;
};

const renderImage: Render = (element, view) => {
  const url = parseImageAddress(element['url']);
  const label = displayText(text(element['altText']));
  if (!url) return label ? html`<span class="subtle">${label}</span>` : nothing;
  const [width, height] = [pixels(element['width']), pixels(element['height'])];
  const classes = [
    `image-${width || height ? 'exact' : word(element['size'], imageSizes, 'auto')}`,
    `align-${word(element['horizontalAlignment'], alignments, 'left')}`,
    text(element['style']).toLowerCase() === 'person' ? 'person' : '',
  ].join(' ');
  const image = html`<img
    class=${classes}
    src=${url.href}
    alt=${label}
    width=${width ?? nothing}
    height=${height ?? nothing}
    loading="lazy"
    referrerpolicy="no-referrer"
    @error=${hideBroken}
  />`;
  return selectable(element, view, image, label);
};

/** A picture that cannot be had leaves its description. */
const hideBroken = (event: Event): void => {
  const image = event.currentTarget as HTMLImageElement;
  image.replaceWith(Object.assign(document.createElement('span'), { className: 'subtle', textContent: image.alt }));
};

const renderImageSet: Render = (element, view) => {
  const size = element['imageSize'] ?? 'medium';
  const images = objects(element['images']).map((image) => ({ ...image, type: 'Image', size: image['size'] ?? size }));
  return html`<div class="image-set">${images.map((image) => view.state.within(() => renderImage(image, view)))}</div>`;
};

const renderFactSet: Render = (element, { language }) =>
  html`<dl class="facts">
    ${objects(element['facts'])
      .slice(0, 200)
      .map(
        (fact) =>
          html`<dt dir="auto">${renderCardText(text(fact['title']), language)}</dt>
            <dd dir="auto">${renderCardText(text(fact['value']), language)}</dd>`,
      )}
  </dl>`;

const renderContainer: Render = (element, view) => {
  const style = element['style'] === undefined ? '' : `fill fill-${word(element['style'], containerStyles, 'default')}`;
  const vertical = word(element['verticalContentAlignment'], verticals, 'top');
  const content = html`<div
    class="container ${style} vertical-${vertical} ${flag(element['bleed']) ? 'bleed' : ''}"
    dir=${element['rtl'] === undefined ? nothing : flag(element['rtl']) ? 'rtl' : 'ltr'}
    .style=${minimumHeight(element)}
  >
    ${view.renderElements(element['items'])}
  </div>`;
  return selectable(element, view, content);
};

const renderColumnSet: Render = (element, view) => {
  const style = element['style'] === undefined ? '' : `fill fill-${word(element['style'], containerStyles, 'default')}`;
  const columns = objects(element['columns']).filter((column) => view.state.isVisible(column));
  const content = html`<div
    class="columns ${style} align-${word(element['horizontalAlignment'], alignments, 'left')}"
    .style=${minimumHeight(element)}
  >
    ${columns.map((column) => view.state.within(() => renderColumn(column, view)))}
  </div>`;
  return selectable(element, view, content);
};

const renderColumn = (column: CardJson, view: CardView): TemplateResult => {
  const width = text(column['width']).toLowerCase() || 'stretch';
  const share = number(column['width']);
  const exact = /^\d+(\.\d+)?px$/.test(width) ? pixels(width) : undefined;
  const classes = `column spacing-${word(column['spacing'], spacings, 'default')} ${
    flag(column['separator']) ? 'separator' : ''
  } ${width === 'auto' ? 'auto' : exact ? 'exact' : ''}`;
  const flex = exact ? `flex: 0 0 ${exact}px` : share ? `flex: ${Math.min(Math.max(share, 0), 1_000)} 1 0` : '';
  return html`<div class=${classes} .style=${flex}>${renderContainer(column, view)}</div>`;
};

const renderActionSet: Render = (element, view) => view.renderActions(element['actions']);

const renderTable: Render = (element, view) => {
  const widths = objects(element['columns']).map((column) => number(column['width']) ?? 1);
  const rows = objects(element['rows']).slice(0, 100);
  const hasHeader = flag(element['firstRowAsHeader'], true);
  return html`<div class="table">
    <table>
      ${rows.map((row, index) => {
        const cells = objects(row['cells']).slice(0, widths.length || 20);
        const content = (cell: CardJson) => view.state.within(() => renderContainer(cell, view));
        return html`<tr>
          ${cells.map((cell) =>
            hasHeader && index === 0 ? html`<th scope="col">${content(cell)}</th>` : html`<td>${content(cell)}</td>`,
          )}
        </tr>`;
      })}
    </table>
  </div>`;
};

const renderMedia: Render = (element, view) => {
  const poster = parseImageAddress(element['poster']);
  const label = displayText(text(element['altText']));
  const source = parseLink(objects(element['sources'])[0]?.['url']);
  const open = source && { type: 'Action.OpenUrl', title: label || words.open, url: source.href };
  return html`${poster ? renderImage({ url: poster.href, altText: label, size: 'stretch' }, view) : nothing}
  ${open ? view.renderActions([open]) : nothing}`;
};

const renderers: Record<string, Render> = {
  textblock: renderTextBlock,
  richtextblock: renderRichText,
  image: renderImage,
  imageset: renderImageSet,
  factset: renderFactSet,
  container: renderContainer,
  columnset: renderColumnSet,
  actionset: renderActionSet,
  table: renderTable,
  media: renderMedia,
};

/** Adds a kind of element. */
export const register = (type: string, render: Render): void => {
  renderers[type] = render;
};

/** Elements one below the other, each with the space and the line that part it from the one before. */
export const renderElements = (items: unknown, view: CardView): Rendered[] =>
  objects(items).map((element, index) => renderElement(element, view, index === 0));

const renderElement = (element: CardJson, view: CardView, first: boolean): Rendered => {
  if (!view.state.isVisible(element)) return nothing;
  return view.state.within(() => {
    const type = typeOf(element);
    const render = Object.hasOwn(renderers, type) ? renderers[type] : undefined;
    if (!render) return renderFallback(element, view, first);
    const spacing = first ? 'none' : word(element['spacing'], spacings, 'default');
    const separated = flag(element['separator']) && !first;
    return html`<div class="element spacing-${spacing} ${separated ? 'separator' : ''}">${render(element, view)}</div>`;
  });
};

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/fallback */
const renderFallback = (element: CardJson, view: CardView, first: boolean): Rendered => {
  const { fallback } = element;
  if (isObject(fallback)) return renderElement(fallback, view, first);
  if (fallback === 'drop') return nothing;
  return html`<div class="element subtle">${words.part}</div>`;
};

const selectable = (element: CardJson, view: CardView, content: TemplateResult, label = ''): TemplateResult => {
  const action = element['selectAction'];
  if (!isObject(action) || !leadsSomewhere(action)) return content;
  const title = displayText(text(action['title'])) || label || words.open;
  return html`<div
    class="selectable"
    role="button"
    tabindex="0"
    aria-label=${title}
    title=${title}
    @click=${(event: Event) => {
      event.stopPropagation();
      view.onAction(action, []);
    }}
    @keydown=${(event: KeyboardEvent) => {
      if ((event.key !== 'Enter' && event.key !== ' ') || event.target !== event.currentTarget) return;
      event.preventDefault();
      view.onAction(action, []);
    }}
  >
    ${content}
  </div>`;
};

/** https://adaptivecards.io/explorer/Container.html: what may be chosen there is anything but another card. */
const leadsSomewhere = (action: CardJson): boolean =>
  typeOf(action) === 'action.openurl'
    ? !!parseLink(action['url'])
    : /^action\.(submit|execute|togglevisibility)$/.test(typeOf(action));

const minimumHeight = (element: CardJson): string => {
  const height = pixels(element['minHeight']);
  return height ? `min-height: ${height}px` : '';
};
