import { ask, http } from '../../api/client';
import { Problem } from '../../api/problem';
import type { SignedIn } from '../../api/types';
import { needsCode } from './codeProblem';

/**
 * Begins a session with a password; throws a `Problem` on refusal. Keyboards write an é as one character or as two, so passwords are sent
 * in Unicode's form NFC. A second attempt sends the typed form, because a password may be older than this rule.
 */
export async function signInWithPassword(email: string, password: string, isShared: boolean): Promise<SignedIn> {
  const call = (form: string) => ask(http.POST('/api/session', { body: { email, password: form, shared: isShared } }));
  const normal = password.normalize();
  try {
    return await call(normal);
  } catch (error) {
    if (normal !== password && error instanceof Problem && error.status === 401 && !needsCode(error)) return call(password);
    throw error;
  }
}
