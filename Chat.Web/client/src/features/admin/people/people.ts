import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import type { Person } from '../../../api/types';

/** The people to show. A member that is missing or empty excludes nobody. */
export interface PeopleFilter {
  readonly search?: string;
  readonly role?: Person['role'];
  readonly state?: 'active' | 'disabled';
  readonly inCoaching?: boolean;
}

/** People by name, page by page. */
export const peopleQuery = ({ search = '', ...filter }: PeopleFilter, limit = 50) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'people', 'list', search.trim(), filter, limit],
    queryFn: ({ pageParam }) =>
      ask(
        http.GET('/api/admin/people', {
          params: { query: { ...filter, limit, ...(search.trim() && { search: search.trim() }), ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'people', id],
    queryFn: () => ask(http.GET('/api/admin/people/{id}', { params: { path: { id } } })),
    staleTime: 0,
  });
