import { useState } from 'react';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { passkeyProblem } from '../passkeyProblem';
import { proveWithPasskey } from '../prove';
import styles from '../SignIn.module.css';
import { useHasPasskey } from '../useHasPasskey';

/** The button that proves with a passkey that the user is there, for users who have one. */
export function PasskeyProof({ onGiven }: { onGiven: () => void }) {
  const has = useHasPasskey();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  if (!has) return null;

  async function give() {
    setBusy(true);
    setError(undefined);
    try {
      await proveWithPasskey();
      onGiven();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  }

  return (
    <div>
      <Button isPending={busy} onPress={() => void give()}>
        {say('usePasskey')}
      </Button>
      <p role="alert" className={styles.alert}>
        {error !== undefined && passkeyProblem(error)}
      </p>
    </div>
  );
}
