import { useState } from 'react';
import { Button } from '../../../ui/Button';
import { passkeyProblem } from '../passkeyProblem';
import { proveWithPasskey } from '../prove';
import styles from '../SignIn.module.css';

interface PasskeyProofProps {
  label: string;
  autoFocus?: boolean;
  onGiven: () => void;
}

/** The button that proves with a passkey that the user is there, for users who have one. */
export function PasskeyProof({ label, autoFocus = false, onGiven }: PasskeyProofProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

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
      <Button autoFocus={autoFocus} isPending={busy} onPress={() => void give()}>
        {label}
      </Button>
      <p role="alert" className={styles.alert}>
        {error !== undefined && passkeyProblem(error)}
      </p>
    </div>
  );
}
