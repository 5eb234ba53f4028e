import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { User } from '../../api/types';
import { useStore } from '../../lib/store';
import { usePageTitle } from '../../lib/title';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { Mark } from '../../ui/Mark';
import { CodeField } from './CodeField';
import { codeProblem, needsCode } from './codeProblem';
import { isWrongPassword } from './isWrongPassword';
import { passkeyProblem } from './passkeyProblem';
import { PasswordField } from './PasswordField';
import { SchoolAccountButton } from './SchoolAccountButton';
import { useSession } from './SessionContext';
import styles from './SignIn.module.css';
import { TooManyAttempts } from './TooManyAttempts';
import { useHasPasskey } from './useHasPasskey';
import { useThrottle } from './useThrottle';

interface LockedProps {
  user: User;
  isShared: boolean;
  /** True when texts of the user wait for the user to come back. */
  isWritingKept: boolean;
  /** Runs before the browser leaves the page for a sign-in elsewhere. */
  onLeave: () => void;
}

/** The page of a locked session: it shows nothing but the name of its user, and asks for the password. */
export function Locked({ user, isShared, isWritingKept, onLeave }: LockedProps) {
  const session = useSession();
  const school = useStore(session.options)?.schoolAccount;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isCodeAsked, setCodeAsked] = useState(false);
  const [attempt, setAttempt] = useState<'password' | 'passkey'>();
  const hasPasskey = useHasPasskey();
  const [error, setError] = useState<unknown>();
  const { seconds, heed } = useThrottle();
  const form = useRef<HTMLFormElement>(null);
  usePageTitle(say('locked'));
  useEffect(() => void session.loadOptions(), [session]);

  async function unlock(what: typeof attempt, unlocking: Promise<void>) {
    setAttempt(what);
    setError(undefined);
    try {
      await unlocking;
    } catch (failure) {
      setAttempt(undefined);
      if (needsCode(failure)) return setCodeAsked(true);
      if (!heed(failure)) setError(failure);
      form.current?.querySelector<HTMLInputElement>(codeProblem(failure) ? 'input[name="code"]' : 'input')?.focus();
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void unlock('password', session.unlock(password, isCodeAsked ? code : undefined));
  }

  const problem = codeProblem(error);
  const isTold = problem !== undefined || isWrongPassword(error);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <header className={styles.header}>
          <Mark size={44} />
          <h1>{say('locked')}</h1>
          <p>{say('lockedHint', { name: user.name })}</p>
        </header>
        {isWritingKept && <p className={styles.ended}>{say('writingKeptLocked')}</p>}
        <form ref={form} className={styles.form} method="post" onSubmit={submit}>
          <PasswordField
            name="password"
            label={say('password')}
            missing={say('passwordMissing')}
            autoComplete="current-password"
            autoFocus
            value={password}
            onChange={(typed) => {
              setPassword(typed);
              setError(undefined);
            }}
            error={isWrongPassword(error) ? say('unlockFailed') : undefined}
          />
          {isCodeAsked && (
            <CodeField
              value={code}
              onChange={(typed) => {
                setCode(typed);
                setError(undefined);
              }}
              error={problem}
            />
          )}
          <Button type="submit" look="primary" isPending={attempt === 'password'} isDisabled={seconds > 0 || attempt === 'passkey'}>
            {say('unlock')}
          </Button>
          {hasPasskey && (
            <Button
              isPending={attempt === 'passkey'}
              isDisabled={seconds > 0 || attempt === 'password'}
              onPress={() => void unlock('passkey', session.unlockWithPasskey())}
            >
              {say('unlockWithPasskey')}
            </Button>
          )}
          {school && <SchoolAccountButton account={school} isShared={isShared} again onLeave={onLeave} />}
          <Button onPress={session.signOut}>{say('signOut')}</Button>
          <div className={styles.outcome}>
            <p role="alert" className={styles.alert}>
              {seconds > 0 ? <TooManyAttempts seconds={seconds} /> : error !== undefined && !isTold && passkeyProblem(error)}
            </p>
          </div>
        </form>
      </div>
      <p className={styles.footnote}>{say('confidential')}</p>
    </main>
  );
}
