import { queryOptions } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';

/** Numbers about everybody. A number about too few people is `null`. */
export const numbersQuery = (unansweredDays: number) =>
  queryOptions({
    queryKey: ['admin', 'numbers', unansweredDays],
    queryFn: () => ask(http.GET('/api/admin/numbers', { params: { query: { unansweredDays } } })),
    staleTime: 60_000,
  });
