import { queryOptions } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { troubleText } from '../../../api/troubleText';
import type { ErasureRequest, ErasureRefusal } from '../../../api/types';
import { say } from '../../../strings';
import { proved } from '../../session/proof/proved';
import { useChange } from '../parts/useChange';

/** The requests of students, and the legal holds. */
export const erasuresQuery = queryOptions({
  queryKey: ['admin', 'erasures'],
  queryFn: () => ask(http.GET('/api/admin/erasures')),
  staleTime: 0,
});

const pathOf = ({ student, coach }: ErasureRequest) => ({ path: { studentId: student.id, coachId: coach.id } });

export function useApprove() {
  return useChange((request: ErasureRequest) =>
    proved(() => ask(http.POST('/api/admin/erasures/{studentId}/{coachId}/approve', { params: pathOf(request) }))));
}

export function useRefuse() {
  return useChange(({ request, reason }: { request: ErasureRequest; reason: ErasureRefusal }) =>
    ask(http.POST('/api/admin/erasures/{studentId}/{coachId}/refuse', { params: pathOf(request), body: { refusal: reason } })));
}

/** Sets a legal hold on a person's conversations, or lifts it. */
export function useHold(id: string) {
  const params = { path: { id } };
  return useChange((isHeld: boolean) =>
    proved(() =>
      isHeld ? ask(http.PUT('/api/admin/people/{id}/hold', { params })) : ask(http.DELETE('/api/admin/people/{id}/hold', { params })),
    ),
  );
}

export function erasureProblem(error: unknown): string {
  const type = error instanceof Problem ? error.type : undefined;
  if (type === 'urn:chat:problem:legal-hold') return say('erasureHeld');
  return type === 'urn:chat:problem:not-found' ? say('erasureRequestGone') : troubleText(error);
}
