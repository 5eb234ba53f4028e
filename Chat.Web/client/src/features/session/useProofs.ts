import { useEffect, useState } from 'react';
import { ask, http } from '../../api/client';
import { canUsePasskeys } from './webauthn';

/** Whether the user of the session has a passkey, and this browser can use it. False until the API answers. */
export function useHasPasskey(isAsked = true): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    if (!isAsked || !canUsePasskeys()) return;
    let isGone = false;
    // Without an answer, the password remains.
    ask(http.GET('/api/session/proof')).then(
      ({ passkey }) => !isGone && setHas(passkey),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [isAsked]);
  return has;
}
