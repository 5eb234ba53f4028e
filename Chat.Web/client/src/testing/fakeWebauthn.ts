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
