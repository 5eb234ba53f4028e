import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import type { Person } from '../../../api/types';

/** The people to show. A member that is undefined or empty excludes nobody. */
export interface PeopleFilter {
  readonly search?: string;
  readonly role?: Person['role'] | undefined;
  readonly state?: 'active' | 'disabled' | undefined;
  readonly inCoaching?: boolean | undefined;
}

/** People by name, page by page. */
export const peopleQuery = (filter: PeopleFilter, limit = 50) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'people', 'list', { ...filter, search: filter.search?.trim() ?? '' }, limit],
    queryFn: ({ pageParam }) => ask(http.GET('/api/admin/people', { params: { query: queryOf(filter, limit, pageParam) } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });

function queryOf({ search = '', role, state, inCoaching }: PeopleFilter, limit: number, after: string) {
  return {
    limit,
    ...(search.trim() && { search: search.trim() }),
    ...(role && { role }),
    ...(state && { state }),
    ...(inCoaching !== undefined && { inCoaching }),
    ...(after && { after }),
  };
}

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'people', 'one', id],
    queryFn: () => ask(http.GET('/api/admin/people/{id}', { params: { path: { id } } })),
    staleTime: 0,
  });

/** A person's coachings in one state, those begun last first. */
export const coachingsQuery = (id: string, state: 'active' | 'ended', limit = 20) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'people', 'coachings', id, state],
    queryFn: ({ pageParam }) =>
      ask(
        http.GET('/api/admin/people/{id}/coachings', {
          params: { path: { id }, query: { state, limit, ...(pageParam && { before: pageParam }) } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ items, hasMore }) => (hasMore ? items.at(-1)?.id : undefined),
    staleTime: 0,
  });

export const sessionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'people', 'sessions', id],
    queryFn: () => ask(http.GET('/api/admin/people/{id}/sessions', { params: { path: { id } } })),
    staleTime: 0,
  });
