import { useEffect, useState } from 'react';
import { troubleText } from '../api/troubleText';
import { backoff } from '../lib/backoff';
import { useIsOnline } from '../lib/network';
import { say } from '../strings';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import styles from './Shell.module.css';

/** Shown when the API did not answer who is signed in. Retries with backoff, at once when the network is back, and on demand. */
export function Unreachable({ check, error }: { check: () => Promise<void>; error: unknown }) {
  const isOnline = useIsOnline();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!isOnline) return;
    const timer = setTimeout(() => void check().finally(() => setAttempt(attempt + 1)), attempt === 0 ? 0 : backoff(attempt + 1));
    return () => clearTimeout(timer);
  }, [check, isOnline, attempt]);

  return (
    <main className={styles.whole}>
      <EmptyState level={1} title={isOnline ? say('loadFailed') : say('offlineTitle')}>
        <p>{isOnline ? troubleText(error) : say('offlineShell')}</p>
        <Button onPress={() => void check()}>{say('tryAgain')}</Button>
      </EmptyState>
    </main>
  );
}
