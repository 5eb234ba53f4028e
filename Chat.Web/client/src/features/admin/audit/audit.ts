import { infiniteQueryOptions } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';

/** The audit log, newest first, page by page: all of it, or what is about one person. */
export const auditQuery = (person?: string) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'audit', person ?? 'all'],
    queryFn: ({ pageParam }) =>
      ask(http.GET('/api/admin/audit', { params: { query: { ...(person && { person }), ...(pageParam && { before: pageParam }) } } })),
    initialPageParam: 0,
    getNextPageParam: ({ items, hasMore }) => (hasMore ? items.at(-1)?.id : undefined),
    staleTime: 0,
  });
