import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, http } from '../../api/client';
import type { AvailabilitySettings, DeclaredAvailability } from '../../api/types';

/** A coach's own availability. Office hours change it with time, so the query refetches every minute while it is on the screen. */
export const availabilityQuery = queryOptions({
  queryKey: ['me', 'availability'],
  queryFn: () => ask(http.GET('/api/me/availability')),
  staleTime: 0,
  refetchInterval: 60_000,
});

/** Serialises the saves in their order: the last choice wins, and no save undoes another. */
const scope = { id: 'availability' };

/** Saves the declared availability at once. */
export function useDeclare() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    scope,
    mutationFn: (availability: DeclaredAvailability) => ask(http.PUT('/api/me/availability', { body: { availability } })),
    onSuccess: () => cache.invalidateQueries(availabilityQuery),
  });
}

/** Saves some of the settings. The other settings come fresh from the API, because another browser may have changed them. */
export function useSaveSettings() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    scope,
    mutationFn: async (change: Partial<AvailabilitySettings>) => {
      // Bypasses the cache, because a request that is under way there may be older than the save before this one.
      const { awayText, replyWithin, officeHours } = await ask(http.GET('/api/me/availability'));
      await ask(http.PUT('/api/me/availability/settings', { body: { awayText, replyWithin, officeHours, ...change } }));
    },
    onSuccess: () => cache.invalidateQueries(availabilityQuery),
  });
}
