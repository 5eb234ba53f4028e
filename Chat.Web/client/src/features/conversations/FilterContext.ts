import { createContext, use } from 'react';
import { useStore, type Store } from '../../lib/store';
import type { Filter } from './filter';

/** The filter stays as it is while a conversation covers the list, and for no longer than somebody is signed in. */
export const FilterContext = createContext<Store<Filter> | null>(null);

export function useFilter(): [Filter, (filter: Filter) => void] {
  const store = use(FilterContext);
  if (!store) throw new Error('There is no filter around this component.');
  return [useStore(store), store.set];
}
