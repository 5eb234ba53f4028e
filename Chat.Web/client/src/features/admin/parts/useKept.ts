import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Store, useStore } from '../../../lib/store';

/** The kept values, by user: each user has a cache. */
const values = new WeakMap<QueryClient, Map<string, Store<unknown>>>();

/** A state that stays while the admin visits other pages, such as a filter. Signing out forgets it. */
export function useKept<T>(key: string, initial: T): [value: T, change: (value: T) => void] {
  const cache = useQueryClient();
  const own = values.get(cache) ?? new Map<string, Store<unknown>>();
  values.set(cache, own);
  const store = (own.get(key) ?? new Store<unknown>(initial)) as Store<T>;
  own.set(key, store as Store<unknown>);
  return [useStore(store), store.set];
}
