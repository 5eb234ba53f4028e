import { queryOptions } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import { proved } from '../../session/proof/proved';

export const factorQuery = queryOptions({
  queryKey: ['me', 'second-factor'],
  queryFn: () => ask(http.GET('/api/me/second-factor')),
  staleTime: 0,
});

/** Makes a secret for an authenticator app. */
export const beginApp = () => proved(() => ask(http.POST('/api/me/second-factor/app')));

/** Confirms the secret with a code of it, and returns the recovery codes. */
export async function confirmApp(code: string): Promise<readonly string[]> {
  return (await ask(http.POST('/api/me/second-factor/app/confirmation', { body: { code } }))).codes;
}

export const turnAppOff = () => proved(() => ask(http.DELETE('/api/me/second-factor/app')));

/** Makes recovery codes in place of the present ones. */
export async function renewCodes(): Promise<readonly string[]> {
  return (await proved(() => ask(http.POST('/api/me/second-factor/recovery-codes')))).codes;
}
