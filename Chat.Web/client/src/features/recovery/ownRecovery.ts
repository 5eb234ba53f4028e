import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, http } from '../../api/client';

/** The recovery of the user's own account. It is rare and urgent, so an open page looks each minute, also without a notice. */
export const ownRecoveryQuery = queryOptions({
  queryKey: ['me', 'recovery'],
  queryFn: () => ask(http.GET('/api/me/recovery')),
  staleTime: 0,
  refetchInterval: 60_000,
});

export function useStopRecovery() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: () => ask(http.DELETE('/api/me/recovery')),
    onSettled: () => cache.invalidateQueries(ownRecoveryQuery),
  });
}
