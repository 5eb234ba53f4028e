import { queryOptions } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { troubleText } from '../../../api/troubleText';
import type { AccessBasis, AccessRequest, ReadConversation } from '../../../api/types';
import { say, type Key } from '../../../strings';
import { proved } from '../../session/proof/proved';
import { useChange } from '../parts/useChange';

/** How often the list is asked for, because another admin may grant a request, and readings end. */
const askMs = 15_000;

/** The newest requests to read a conversation. */
export const accessRequestsQuery = queryOptions({
  queryKey: ['admin', 'access-requests'],
  queryFn: () => ask(http.GET('/api/admin/access-requests')),
  staleTime: 0,
  refetchInterval: askMs,
});

export interface AccessWish {
  readonly studentId: string;
  readonly coachId: string;
  readonly basis: AccessBasis;
  readonly reason: string;
  readonly hiddenDays: number | null;
}

export function useAskForAccess() {
  return useChange((wish: AccessWish) => proved(() => ask(http.POST('/api/admin/access-requests', { body: wish }))));
}

const pathOf = (id: string) => ({ params: { path: { id } } });

export function useGrant() {
  return useChange(({ id }: AccessRequest) => proved(() => ask(http.POST('/api/admin/access-requests/{id}/grant', pathOf(id)))));
}

export function useClose() {
  return useChange(({ id }: AccessRequest) => ask(http.POST('/api/admin/access-requests/{id}/close', pathOf(id))));
}

/** Reads up to 50 messages before a `seq`, or the newest. The student and the coach see each call. */
export function readPage(id: string, before: number | null): Promise<ReadConversation> {
  return ask(http.POST('/api/admin/access-requests/{id}/pages', { ...pathOf(id), body: { before } }));
}

const problems: Readonly<Record<string, Key>> = {
  'nothing-to-read': 'nothingToRead',
  'own-conversation': 'ownConversation',
  'access-under-way': 'readingUnderWay',
  'same-admin': 'readingSameAdmin',
  'new-admin': 'readingNewAdmin',
  'access-not-open': 'readingNotOpen',
  'not-allowed': 'readingOfOthers',
};

export function accessProblem(error: unknown): string {
  const type = error instanceof Problem ? error.type : undefined;
  const known = problems[type?.replace('urn:chat:problem:', '') ?? ''];
  return known ? say(known) : troubleText(error);
}
