import { vi } from 'vitest';

const asked = (options: unknown) => options;

/** Gives the browser passkeys, which jsdom lacks. The JSON of a passkey names the options that it was made or used with. */
export function fakeWebauthn(call: () => Promise<void> = () => Promise.resolve()): void {
  vi.stubGlobal(
    'PublicKeyCredential',
    Object.assign(() => undefined, { parseCreationOptionsFromJSON: asked, parseRequestOptionsFromJSON: asked }),
  );
  const answer = (act: string) => async (options: { publicKey: unknown }) => {
    await call();
    return { toJSON: () => ({ [act]: options.publicKey }) };
  };
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { create: answer('made'), get: answer('signed') } });
}

/** Gives the browser passkeys, each use of which ends with this exception. */
export function refuse(name: string): void {
  fakeWebauthn(() => Promise.reject(new DOMException('', name)));
}

/** The passkeys that the browser offers among the addresses that it fills in. */
export interface Autofill {
  /** The number of questions that wait for the user. */
  open: () => number;
  /** The user chooses a passkey. */
  choose: () => void;
  /** The user chooses one, and stops then. */
  stop: () => void;
}

/** Gives the browser passkeys, and lets it offer them in the field for the address. */
export function fakeAutofill({ isAvailable = true } = {}): Autofill {
  fakeWebauthn();
  const waiting = new Set<{ resolve: (credential: unknown) => void; reject: (error: unknown) => void; options: unknown }>();
  Object.assign(PublicKeyCredential, { isConditionalMediationAvailable: () => Promise.resolve(isAvailable) });
  const { create, get } = navigator.credentials;
  const offer = (options: CredentialRequestOptions) => {
    if (options.mediation !== 'conditional') return get(options);
    return new Promise<unknown>((resolve, reject) => {
      const question = { resolve, reject, options: options.publicKey };
      waiting.add(question);
      options.signal?.addEventListener('abort', () => {
        waiting.delete(question);
        reject(new DOMException('', 'AbortError'));
      });
    });
  };
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { create, get: offer } });
  const take = () => {
    const [question] = waiting;
    waiting.clear();
    return question!;
  };
  return {
    open: () => waiting.size,
    choose: () => {
      const { resolve, options } = take();
      resolve({ toJSON: () => ({ signed: options }) });
    },
    stop: () => take().reject(new DOMException('', 'NotAllowedError')),
  };
}
