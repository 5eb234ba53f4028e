import { queryOptions } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import { useChange } from '../parts/useChange';

/** The recovery of a person that is under way. */
export const recoveryQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'people', 'recovery', id],
    queryFn: () => ask(http.GET('/api/admin/people/{id}/recovery', { params: { path: { id } } })),
    staleTime: 0,
    refetchInterval: 60_000,
  });

export function useAskRecovery(id: string) {
  return useChange(() => ask(http.POST('/api/admin/people/{id}/recovery', { params: { path: { id } } })));
}

export function useConfirmRecovery(id: string) {
  return useChange(() => ask(http.PUT('/api/admin/people/{id}/recovery/confirmation', { params: { path: { id } } })));
}

export function useStopRecovery(id: string) {
  return useChange(() => ask(http.DELETE('/api/admin/people/{id}/recovery', { params: { path: { id } } })));
}
