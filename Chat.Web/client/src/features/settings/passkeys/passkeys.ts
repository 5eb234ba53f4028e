import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import { Problem } from '../../../api/problem';
import type { Passkey } from '../../../api/types';
import { say } from '../../../strings';
import { passkeyProblem } from '../../session/passkeyProblem';
import { proved } from '../../session/proof/proved';
import { makePasskey } from '../../session/webauthn';

export const passkeysQuery = queryOptions({
  queryKey: ['me', 'passkeys'],
  queryFn: () => ask(http.GET('/api/me/passkeys')),
  staleTime: 0,
});

/** Lets the browser make a passkey, and adds it. */
export function useAddPasskey() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: async (name: string) => {
      const credential = await makePasskey(await proved(() => ask(http.POST('/api/me/passkeys/options'))));
      return ask(http.POST('/api/me/passkeys', { body: { name, credential } }));
    },
    onSettled: () => cache.invalidateQueries(passkeysQuery),
  });
}

export function useRenamePasskey() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ id, name }: Pick<Passkey, 'id' | 'name'>) =>
      ask(http.PUT('/api/me/passkeys/{id}', { params: { path: { id } }, body: { name } })),
    onSettled: () => cache.invalidateQueries(passkeysQuery),
  });
}

export function useRemovePasskey() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: async ({ id }: Passkey) => {
      try {
        await proved(() => ask(http.DELETE('/api/me/passkeys/{id}', { params: { path: { id } } })));
      } catch (error) {
        // It is removed already.
        if (!(error instanceof Problem && error.status === 404)) throw error;
      }
    },
    onSettled: () => cache.invalidateQueries(passkeysQuery),
  });
}

/** The error text for a passkey that was not added. */
export function additionProblem(error: unknown): string {
  return error instanceof Problem && error.reasons.id ? say('tooManyPasskeys') : passkeyProblem(error);
}
