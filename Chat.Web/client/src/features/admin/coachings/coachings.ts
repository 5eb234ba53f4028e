import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';

/** Coaches by name, page by page, with the numbers of their students. */
export const coachesQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'coaches', 'list', search.trim()],
    queryFn: ({ pageParam }) =>
      ask(
        http.GET('/api/admin/coaches', {
          params: { query: { ...(search.trim() && { search: search.trim() }), ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });

export const coachQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'coaches', id],
    queryFn: () => ask(http.GET('/api/admin/coaches/{id}', { params: { path: { id } } })),
    staleTime: 0,
  });

/** The active coachings of a coach, those begun last first. */
export const studentsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'coaches', id, 'students'],
    queryFn: ({ pageParam }) =>
      ask(
        http.GET('/api/admin/people/{id}/coachings', {
          params: { path: { id }, query: { state: 'active', ...(pageParam && { before: pageParam }) } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ items, hasMore }) => (hasMore ? items.at(-1)?.id : undefined),
    staleTime: 0,
  });

/** A change after which everything in the administration is fetched again. */
function useCoachingChange<Wanted, Answer>(change: (wanted: Wanted) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: ['admin'] }),
  });
}

export function useAssign() {
  return useCoachingChange((body: { studentIds: string[]; coachId: string }) => ask(http.POST('/api/admin/coachings/many', { body })));
}

/** Passes all students of a coach to another coach. */
export function usePassAll(id: string) {
  return useCoachingChange((coachId: string) =>
    ask(http.POST('/api/admin/coaches/{id}/pass', { params: { path: { id } }, body: { coachId } })),
  );
}

export function useSetSubstitute(id: string) {
  return useCoachingChange((body: { coachId: string; until: string }) =>
    ask(http.PUT('/api/admin/people/{id}/substitute', { params: { path: { id } }, body })),
  );
}

export function useEndSubstitute(id: string) {
  return useCoachingChange(() => ask(http.DELETE('/api/admin/people/{id}/substitute', { params: { path: { id } } })));
}
