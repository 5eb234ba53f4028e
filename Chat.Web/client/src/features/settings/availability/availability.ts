import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../../api/client';
import { account } from '../../../api/pending';

export type Effective = 'available' | 'busy' | 'away';

/** What a coach chooses: one of three, or whatever the hour says. */
export type Declared = Effective | 'office-hours';

export type Day = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

export interface Hours {
  readonly day: Day;
  readonly from: string;
  readonly to: string;
}

export interface OfficeHours {
  /** An IANA name, such as Europe/Amsterdam. */
  readonly timeZone: string;
  readonly hours: Hours[];
  /** Dates such as 2026-12-25. */
  readonly daysOff: string[];
}

export interface AvailabilitySettings {
  readonly awayText: string | null;
  /** Minutes. */
  readonly replyWithin: number | null;
  readonly officeHours: OfficeHours | null;
}

export interface MyAvailability extends AvailabilitySettings {
  readonly availability: Declared;
  readonly effective: Effective;
}

/** A coach's own availability. The hour changes it too, so it is asked for again every minute while it is on the screen. */
export const availabilityQuery = queryOptions({
  queryKey: ['me', 'availability'],
  queryFn: () => ask(account.GET('/api/me/availability')),
  staleTime: 0,
  refetchInterval: 60_000,
});

/** Declares what students see, at once. */
export function useDeclare() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (availability: Declared) => ask(account.PUT('/api/me/availability', { body: { availability } })),
    onSuccess: () => cache.invalidateQueries(availabilityQuery),
  });
}

/** Saves some of the settings; the others stay as the API has them, though another browser may have changed them a moment ago. */
export function useSaveSettings() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: async (change: Partial<AvailabilitySettings>) => {
      const { awayText, replyWithin, officeHours } = await cache.fetchQuery({ ...availabilityQuery, retry: false });
      await ask(account.PUT('/api/me/availability/settings', { body: { awayText, replyWithin, officeHours, ...change } }));
    },
    onSuccess: () => cache.invalidateQueries(availabilityQuery),
  });
}
