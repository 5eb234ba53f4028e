import { useEffect, useRef } from 'react';
import { ask, http } from '../../api/client';
import { autofillPasskey, canAutofillPasskeys } from './webauthn';

/** The time after which the page asks for another challenge, in ms: the API takes the answer to one for five minutes. */
const renewMs = 4 * 60_000;

/**
 * Lets the browser offer the user's passkeys among the addresses that it fills in, while `isOffered` and while somebody looks at the page.
 * Calls `onSigned` with what the user chose. Without a choice nothing happens, and the page goes on as if there were no passkeys.
 */
export function usePasskeyAutofill(isOffered: boolean, onSigned: (credential: unknown) => Promise<void>): void {
  const latest = useRef(onSigned);
  useEffect(() => {
    latest.current = onSigned;
  });
  useEffect(() => {
    if (!isOffered) return undefined;
    let round = new AbortController();

    async function offer() {
      // The browser answers one question at a time, and the page of another tab needs the cookie of the challenge.
      round.abort();
      round = new AbortController();
      const { signal } = round;
      if (document.visibilityState !== 'visible' || !(await canAutofillPasskeys()) || signal.aborted) return;
      try {
        const options = await ask(http.POST('/api/session/passkey/options', { signal }));
        const credential = await autofillPasskey(options, signal);
        if (signal.aborted) return;
        await latest.current(credential);
        // Somebody whose passkey was refused may choose another one.
        if (!signal.aborted) restart();
      } catch {
        // The API does not answer, or the user stopped: the fields and the button are still there.
      }
    }

    const restart = () => void offer();
    restart();
    const timer = setInterval(restart, renewMs);
    document.addEventListener('visibilitychange', restart);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', restart);
      round.abort();
    };
  }, [isOffered]);
}
