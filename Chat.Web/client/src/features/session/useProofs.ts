import { useEffect, useState } from 'react';
import { ask, http } from '../../api/client';
import { useLasting } from '../../lib/useLasting';
import { canUsePasskeys } from './webauthn';

/** The ways in which the user of the session can prove to be there. */
interface Proofs {
  password: boolean;
  passkey: boolean;
}

/** Almost everybody has a password, so the page asks for it when the API does not answer. */
const unanswered: Proofs = { password: true, passkey: false };

/** The time that a page waits for the answer before it shows a field that the user may not need, in ms. */
const patienceMs = 500;

/** The ways in which the user of the session can prove to be there, in this browser; undefined for a moment, until the API answers. */
export function useProofs(): Proofs | undefined {
  const [proofs, setProofs] = useState<Proofs>();
  const isLate = useLasting(proofs === undefined, patienceMs);
  useEffect(() => {
    let isGone = false;
    ask(http.GET('/api/session/proof')).then(
      ({ password, passkey }) => !isGone && setProofs({ password, passkey: passkey && canUsePasskeys() }),
      () => !isGone && setProofs(unanswered),
    );
    return () => {
      isGone = true;
    };
  }, []);
  return proofs ?? (isLate ? unanswered : undefined);
}
