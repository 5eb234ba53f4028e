import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Store, useStore } from '../../lib/store';

interface Draft<T> {
  /** The value that the form shows. */
  readonly value: T;
  /** Whether the value differs from the saved one. */
  readonly isChanged: boolean;
  readonly change: (value: T) => void;
  /** Shows the saved value again, unless the draft has changed since `value`. */
  readonly drop: (value: T) => void;
}

/** The drafts of each user, by query cache; each user has a cache. */
const drafts = new WeakMap<QueryClient, Map<string, Store<unknown>>>();

/** The unsaved changes of a form. The changes live until the sign-out, so that a visit to another page loses none of them. */
export function useDraft<T>(name: string, saved: T): Draft<T> {
  const store = draftOf<T>(useQueryClient(), name);
  const value = useStore(store) ?? saved;
  return {
    value,
    isChanged: !isSame(value, saved),
    change: store.set,
    drop: (dropped) => {
      if (isSame(store.get(), dropped)) store.set(undefined);
    },
  };
}

function draftOf<T>(cache: QueryClient, name: string): Store<T | undefined> {
  const stores = drafts.get(cache) ?? new Map<string, Store<unknown>>();
  drafts.set(cache, stores);
  const store = stores.get(name) ?? new Store<unknown>(undefined);
  stores.set(name, store);
  return store as Store<T | undefined>;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
