import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../../api/client';
import { account } from '../../../api/pending';
import { Problem } from '../../../api/problem';
import { say } from '../../../strings';

/** A session, told by the browser that it was opened in. */
export interface SignedInDevice {
  readonly id: string;
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean;
  readonly device: { readonly browser: string | null; readonly system: string | null };
  readonly signedInAt: string;
  readonly lastSeenAt: string;
}

export const devicesQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: () => ask(account.GET('/api/me/sessions')),
  staleTime: 0,
});

/** Signs out on other devices, one after the other; whatever comes of it, the list is asked for again. */
export function useSignOutThere() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: async (devices: readonly SignedInDevice[]) => {
      for (const { id } of devices) await signOutThere(id);
    },
    onSettled: () => cache.invalidateQueries(devicesQuery),
  });
}

async function signOutThere(id: string): Promise<void> {
  try {
    await ask(account.DELETE('/api/me/sessions/{id}', { params: { path: { id } } }));
  } catch (error) {
    // It has ended by itself.
    if (!(error instanceof Problem && error.status === 404)) throw error;
  }
}

/** The device in words: Firefox on Windows. */
export function deviceName({ browser, system }: SignedInDevice['device']): string {
  if (browser && system) return say('browserOnSystem', { browser, system });
  return browser ?? system ?? say('unknownDevice');
}
