import { createContext } from 'react';
import type { Store } from '../store/store.ts';

export const StoreContext = /* @__PURE__ */ createContext<Store | undefined>(undefined);
