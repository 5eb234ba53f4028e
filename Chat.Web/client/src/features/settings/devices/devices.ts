import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import { Problem } from '../../../api/problem';
import type { Session } from '../../../api/types';
import { say } from '../../../strings';
import { proved } from '../../session/proof/proved';

export const devicesQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: () => ask(http.GET('/api/me/sessions')),
  staleTime: 0,
});

/** Signs out other devices, one after the other, and refetches the list after success or failure. */
export function useSignOutThere() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: async (devices: readonly Session[]) => {
      for (const { id } of devices) await signOutThere(id);
    },
    onSettled: () => cache.invalidateQueries(devicesQuery),
  });
}

async function signOutThere(id: string): Promise<void> {
  try {
    await proved(() => ask(http.DELETE('/api/me/sessions/{id}', { params: { path: { id } } })));
  } catch (error) {
    // The session has ended already.
    if (!(error instanceof Problem && error.status === 404)) throw error;
  }
}

/** The name of a device in words: Firefox on Windows. */
export function deviceName({ browser, system }: Session['device']): string {
  if (browser && system) return say('browserOnSystem', { browser, system });
  return browser ?? system ?? say('unknownDevice');
}
