import { ask, http } from '../../api/client';
import { signWithPasskey } from './webauthn';

/** Proves with the password, and a code where the API wants one, that the signed-in user is there; throws a `Problem` on refusal. */
export async function prove(password: string, code?: string): Promise<void> {
  await ask(http.POST('/api/session/proof', { body: { password: password.normalize(), code: code ?? null } }));
}

/** Proves the same with a passkey; throws a `PasskeyTrouble`, or a `Problem` on refusal. */
export async function proveWithPasskey(): Promise<void> {
  const credential = await signWithPasskey(await ask(http.POST('/api/session/proof/passkey/options')));
  await ask(http.POST('/api/session/proof/passkey', { body: { credential } }));
}
