import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { User } from '../../api/types';
import { useStore } from '../../lib/store';
import { usePageTitle } from '../../lib/title';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { Mark } from '../../ui/Mark';
import { passkeyProblem } from './passkeyProblem';
import { ProofFields } from './ProofFields';
import { SchoolAccountButton } from './SchoolAccountButton';
import { useSession } from './SessionContext';
import styles from './SignIn.module.css';
import { TooManyAttempts } from './TooManyAttempts';
import { useProofForm } from './useProofForm';
import { useProofs } from './useProofs';

interface LockedProps {
  user: User;
  isShared: boolean;
  /** True when texts of the user wait for the user to come back. */
  isWritingKept: boolean;
  /** Runs before the browser leaves the page for a sign-in elsewhere. */
  onLeave: () => Promise<void>;
}

/** The page of a locked session: it shows nothing but the name of its user, and asks for the password, or for another proof. */
export function Locked({ user, isShared, isWritingKept, onLeave }: LockedProps) {
  const session = useSession();
  const school = useStore(session.options)?.schoolAccount;
  const form = useRef<HTMLFormElement>(null);
  const proof = useProofForm(form);
  const [trying, setTrying] = useState<'password' | 'passkey'>();
  const proofs = useProofs();
  usePageTitle(say('locked'));
  useEffect(() => void session.loadOptions(), [session]);

  async function unlock(way: 'password' | 'passkey') {
    setTrying(way);
    if (!(await proof.attempt(way === 'password' ? session.unlock : session.unlockWithPasskey))) setTrying(undefined);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void unlock('password');
  }

  const isAlone = proofs !== undefined && !proofs.password && !proofs.passkey;
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <header className={styles.header}>
          <Mark size={44} />
          <h1>{say('locked')}</h1>
          <p>{say(proofs?.password === false ? 'lockedHintOther' : 'lockedHint', { name: user.name })}</p>
        </header>
        {isWritingKept && <p className={styles.ended}>{say('writingKeptLocked')}</p>}
        <form ref={form} className={styles.form} method="post" onSubmit={submit}>
          {proofs?.password && (
            <>
              <ProofFields proof={proof} label={say('password')} wrong={say('unlockFailed')} />
              <Button type="submit" look="primary" isPending={trying === 'password'} isDisabled={proof.seconds > 0 || trying === 'passkey'}>
                {say('unlock')}
              </Button>
            </>
          )}
          {proofs?.passkey && (
            <Button
              look={proofs.password ? 'plain' : 'primary'}
              autoFocus={!proofs.password}
              isPending={trying === 'passkey'}
              isDisabled={proof.seconds > 0 || trying === 'password'}
              onPress={() => void unlock('passkey')}
            >
              {say('unlockWithPasskey')}
            </Button>
          )}
          {school && proofs && <SchoolAccountButton account={school} isShared={isShared} again isMain={isAlone} onLeave={onLeave} />}
          <Button onPress={session.signOut}>{say('signOut')}</Button>
          <div className={styles.outcome}>
            <p role="alert" className={styles.alert}>
              {proof.seconds > 0 ? (
                <TooManyAttempts seconds={proof.seconds} />
              ) : (
                proof.trouble !== undefined && passkeyProblem(proof.trouble)
              )}
            </p>
          </div>
        </form>
      </div>
      <p className={styles.footnote}>{say('confidential')}</p>
    </main>
  );
}
