import { queryOptions } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import { Problem } from '../../../api/problem';
import type { NewToken } from '../../../api/types';
import { proved } from '../../session/proof/proved';
import { useChange } from '../parts/useChange';

/** All API tokens, the valid ones first. */
export const tokensQuery = queryOptions({
  queryKey: ['admin', 'tokens'],
  queryFn: () => ask(http.GET('/api/admin/tokens')),
  staleTime: 0,
});

export function useMakeToken() {
  return useChange((body: NewToken) => proved(() => ask(http.POST('/api/admin/tokens', { body }))));
}

export function useRevokeToken() {
  return useChange((id: number) =>
    proved(() => ask(http.DELETE('/api/admin/tokens/{id}', { params: { path: { id } } }))).catch(ignoreMissing),
  );
}

export function isPast(time: string, now = Date.now()): boolean {
  return Date.parse(time) <= now;
}

/** A token that is missing can't be used either. */
function ignoreMissing(error: unknown): void {
  if (!(error instanceof Problem && error.status === 404)) throw error;
}
