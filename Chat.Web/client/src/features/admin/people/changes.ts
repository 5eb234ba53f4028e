import { ask, http } from '../../../api/client';
import { Problem } from '../../../api/problem';
import type { PersonText } from '../../../api/types';
import { proved } from '../../session/proof/proved';
import { useChange } from '../parts/useChange';

export function useCreatePerson() {
  return useChange((body: PersonText) => proved(() => ask(http.POST('/api/admin/people', { body }))));
}

export function useChangePerson(id: string) {
  return useChange((body: PersonText) => proved(() => ask(http.PUT('/api/admin/people/{id}', { params: { path: { id } }, body }))));
}

/** Disables a person, or enables the person again. */
export function useDisable(id: string) {
  const params = { path: { id } };
  return useChange((isDisabled: boolean) =>
    isDisabled
      ? ask(http.PUT('/api/admin/people/{id}/disabled', { params }))
      : proved(() => ask(http.DELETE('/api/admin/people/{id}/disabled', { params }))),
  );
}

/** Removes everything that says who a disabled person was. */
export function useEmpty(id: string) {
  return useChange(() => proved(() => ask(http.POST('/api/admin/people/{id}/empty', { params: { path: { id } } }))));
}

/** Invites a person to choose a password. */
export function useInvite(id: string) {
  return useChange(() => proved(() => ask(http.POST('/api/admin/people/{id}/invitation', { params: { path: { id } } }))));
}

export function useBeginCoaching() {
  return useChange((body: { studentId: string; coachId: string }) => ask(http.POST('/api/admin/coachings', { body })));
}

export function useEndCoaching() {
  return useChange((id: number) => ask(http.POST('/api/admin/coachings/{id}/end', { params: { path: { id } } })));
}

export function usePassCoaching() {
  return useChange(({ id, coachId }: { id: number; coachId: string }) =>
    ask(http.POST('/api/admin/coachings/{id}/pass', { params: { path: { id } }, body: { coachId } })),
  );
}

/** Ends one session of a person, or all of them. */
export function useEndSessions(id: string) {
  return useChange((session: string | undefined) =>
    proved(() =>
      session === undefined
        ? ask(http.DELETE('/api/admin/people/{id}/sessions', { params: { path: { id } } }))
        : ask(http.DELETE('/api/admin/people/{id}/sessions/{session}', { params: { path: { id, session } } })).catch(ignoreMissing),
    ),
  );
}

/** A session that is missing has ended already. */
function ignoreMissing(error: unknown): void {
  if (!(error instanceof Problem && error.status === 404)) throw error;
}
