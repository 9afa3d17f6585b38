import { html, nothing, type TemplateResult } from 'lit';
import { displayText } from '../../content/display-text.ts';
import { messenger as strings } from '../../locales/en/messenger.ts';
import type { Store } from '../../store/store.ts';

/** Not a live region: that somebody types is no news until it is sent. */
export const renderTyping = (store: Store | undefined, spaceId: string): TemplateResult | typeof nothing => {
  const names = (store?.typing.in(spaceId).value ?? []).flatMap((id) => {
    const name = store?.people.get(id).value?.displayName;
    return name ? [displayText(name)] : [];
  });
  return names.length === 0 ? nothing : html`<div class="typing truncated"><bdi>${strings.typing(names)}</bdi></div>`;
};
