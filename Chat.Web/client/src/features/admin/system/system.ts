import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';

/** The state of the system, which a page that is open fetches again. */
export const systemQuery = queryOptions({
  queryKey: ['admin', 'system'],
  queryFn: () => ask(http.GET('/api/admin/system')),
  staleTime: 0,
  refetchInterval: 15_000,
});

export function useRetryDeadLetters() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: () => ask(http.POST('/api/admin/system/dead-letters/retry')),
    onSettled: () => cache.invalidateQueries({ queryKey: ['admin'] }),
  });
}

/** Counts all messages, so it is asked for only on demand. */
export function useLedger() {
  return useMutation({ networkMode: 'always', mutationFn: () => ask(http.GET('/api/ledger')) });
}
