import { QueryClient } from '@tanstack/react-query';
import { isTransient, Problem } from '../api/problem';

/** The query cache of one signed-in user. */
export function newCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The sync decides when to refetch; it knows more than a stale time does.
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        retry: (failures, error) => isTransient(error) && failures < 3,
        retryDelay: (failures, error) => Math.max(1_000 * 2 ** failures, (error instanceof Problem && error.retryAfterMs) || 0),
      },
    },
  });
}
