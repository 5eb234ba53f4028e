import { queryOptions } from '@tanstack/react-query';
import { ask, http } from '../../api/client';
import type { Access, AccessBasis } from '../../api/types';
import { say, type Key } from '../../strings';

/** The query key of all accesses. A notice of the kind `access` invalidates this key. */
export const accessesKey = ['accesses'];

/** A notice tells of each change, and a page that was away asks for everything. */
const freshMs = 5 * 60_000;

/** When admins opened my conversation with the peer, and what they read; the newest first. */
export const accessesQuery = (peerId: string) =>
  queryOptions({
    queryKey: [...accessesKey, peerId],
    queryFn: () => ask(http.GET('/api/conversations/{peerId}/accesses', { params: { path: { peerId } } })),
    staleTime: freshMs,
  });

const grounds: Readonly<Record<AccessBasis, Key>> = {
  safeguarding: 'basisSafeguarding',
  legal: 'basisLegal',
  'data-subject': 'basisDataSubject',
};

/** The ground in words; a ground that this page does not know stands there as the API names it. */
export function basisText(basis: string): string {
  const known = (grounds as Readonly<Record<string, Key>>)[basis];
  return known ? say(known) : basis;
}

/** The newest opening in which somebody read; otherwise the newest one. */
export function mainAccess(accesses: readonly Access[]): Access | undefined {
  return accesses.find(({ reads }) => reads.length > 0) ?? accesses[0];
}
