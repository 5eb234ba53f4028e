import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';

/** The key of all that somebody plans for later. A notice of the kind `planned` says that some of it changed. */
export const plannedKey = ['planned'];

/** A call that changes something planned, whose list is then asked for anew. */
export function usePlannedChange<T>(list: QueryKey, change: (what: T) => Promise<unknown>) {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: list }),
  });
}
