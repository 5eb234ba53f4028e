import { createContext, use } from 'react';
import { useStore, type Store } from '../../lib/store';
import type { Filter } from './filter';

/** The state of the filter. The state survives while a conversation covers the list, and ends with the session. */
export const FilterContext = createContext<Store<Filter> | null>(null);

export function useFilter(): [Filter, (filter: Filter) => void] {
  const store = use(FilterContext);
  if (!store) throw new Error('There is no filter around this component.');
  return [useStore(store), store.set];
}
