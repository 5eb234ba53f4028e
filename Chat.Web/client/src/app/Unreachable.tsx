import { useEffect, useState } from 'react';
import { troubleText } from '../api/troubleText';
import { backoff } from '../lib/backoff';
import { useIsOnline } from '../lib/network';
import { say } from '../strings';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import styles from './Shell.module.css';

/** Nobody could be asked who is signed in. It goes on asking, ever more slowly, at once when the network is back, and when told to. */
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
