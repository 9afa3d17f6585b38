import { warnOfMissingChunk } from '../internal/warn-of-missing-chunk.ts';
import type { StoreOptions } from '../store/store.ts';

export interface DataApiOptions extends Partial<StoreOptions> {
  /** Where to look for markup, now and later. Default the document; a shadow root is looked into when it is given. */
  root?: Document | DocumentFragment | Element;
}

/** What {@link adoptDataApi} did, to be undone. */
export interface DataApiAdoption {
  /** Resolves when the markup that was there is adopted. */
  readonly ready: Promise<void>;
  /** Takes everything out of the page again and ends what was connected. Markup that comes later stays as it is. */
  undo(): void;
}

/**
 * Fills the markup of the former Webex Space and Recents widgets with the elements of this package:
 *
 * ```html
 * <div data-toggle="webex-space" data-access-token="…" data-destination-type="spaceId" data-destination-id="…"></div>
 * <div data-toggle="webex-recents" data-access-token="…"></div>
 * ```
 *
 * What comes into the page later is filled too, and what leaves it is let go. A token is taken out of its attribute when
 * it is read and is kept in memory only; markup with the same token shares one store. With `getAccessToken` none is
 * needed. What the elements cannot do is said on the console once for each attribute. docs/migration.md tells what
 * becomes of each attribute, option and event. Nothing is thrown, and everything but this function is loaded by the call.
 *
 * @param options - As for `createStore()`: how to reach Webex, and how to get a token; and where to look for markup.
 */
export const adoptDataApi = (options: DataApiOptions = {}): DataApiAdoption => {
  let undo: (() => void) | undefined;
  let isUndone = false;
  const ready = import('./adoption.ts')
    .then(({ adopt }) => {
      if (!isUndone) undo = adopt(options);
    })
    .catch(warnOfMissingChunk);
  return {
    ready,
    undo() {
      isUndone = true;
      undo?.();
    },
  };
};
