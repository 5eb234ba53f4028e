import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import type { AvailabilitySettings, DeclaredAvailability } from '../../../api/types';

/** A coach's own availability. The hour changes it too, so it is asked for again every minute while it is on the screen. */
export const availabilityQuery = queryOptions({
  queryKey: ['me', 'availability'],
  queryFn: () => ask(http.GET('/api/me/availability')),
  staleTime: 0,
  refetchInterval: 60_000,
});

/** One save at a time, in the order in which they were asked for: the last choice wins, and no save undoes another. */
const scope = { id: 'availability' };

/** Declares what students see, at once. */
export function useDeclare() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    scope,
    mutationFn: (availability: DeclaredAvailability) => ask(http.PUT('/api/me/availability', { body: { availability } })),
    onSuccess: () => cache.invalidateQueries(availabilityQuery),
  });
}

/** Saves some of the settings; the others stay as the API has them, though another browser may have changed them a moment ago. */
export function useSaveSettings() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    scope,
    mutationFn: async (change: Partial<AvailabilitySettings>) => {
      // Not through the cache: an answer that is on its way there may be from before the save that has just ended.
      const { awayText, replyWithin, officeHours } = await ask(http.GET('/api/me/availability'));
      await ask(http.PUT('/api/me/availability/settings', { body: { awayText, replyWithin, officeHours, ...change } }));
    },
    onSuccess: () => cache.invalidateQueries(availabilityQuery),
  });
}
