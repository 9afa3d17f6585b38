import { useContext } from 'react';
import type { Store } from '../store/store.ts';
import { StoreContext } from './store-context.ts';

/** The store of the nearest `<WebexProvider>`; `undefined` on a server and during the first render. */
export function useStore(): Store | undefined {
  return useContext(StoreContext);
}
