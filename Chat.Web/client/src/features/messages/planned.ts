import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';

/** The query key of everything that is planned for later. A notice of the kind `planned` invalidates this key. */
export const plannedKey = ['planned'];

/** A mutation of a planned item, which refetches the list afterwards. */
export function usePlannedChange<T>(list: QueryKey, change: (what: T) => Promise<unknown>) {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: list }),
  });
}
