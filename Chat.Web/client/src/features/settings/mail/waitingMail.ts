import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import type { WaitingMail } from '../../../api/types';

/** When I want a mail about messages that wait. */
export const waitingMailQuery = queryOptions({
  queryKey: ['me', 'waiting-mail'],
  queryFn: () => ask(http.GET('/api/me/waiting-mail')),
  staleTime: 0,
});

/** Saves the wish, one save after the other, so that the last one wins. */
export function useSetWaitingMail() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    scope: { id: 'waiting-mail' },
    mutationFn: (wish: WaitingMail['wish']) => ask(http.PUT('/api/me/waiting-mail', { body: { wish } })),
    onSuccess: (_, wish) => {
      cache.setQueryData(waitingMailQuery.queryKey, (old) => old && { ...old, wish });
      return cache.invalidateQueries(waitingMailQuery);
    },
  });
}
