import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import type { Privacy } from '../../../api/types';

/** The data about me that my peers may see. */
export const privacyQuery = queryOptions({
  queryKey: ['me', 'privacy'],
  queryFn: () => ask(http.GET('/api/me/privacy')),
  staleTime: 0,
});

/** Saves the privacy settings, one save after the other, so that the last one wins. */
export function useSetPrivacy() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    scope: { id: 'privacy' },
    mutationFn: (privacy: Privacy) => ask(http.PUT('/api/me/privacy', { body: privacy })),
    onSuccess: (_, privacy) => {
      cache.setQueryData(privacyQuery.queryKey, privacy);
      return cache.invalidateQueries(privacyQuery);
    },
  });
}
