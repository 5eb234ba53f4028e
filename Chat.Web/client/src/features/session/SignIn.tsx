import { useRef, useState, type FormEvent } from 'react';
import { Problem } from '../../api/problem';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { Mark } from '../../ui/Mark';
import { TextField } from '../../ui/TextField';
import { DemoAccounts } from './DemoAccounts';
import { useSession } from './SessionContext';
import { signInProblem, tooManyAttempts } from './signInProblem';
import styles from './SignIn.module.css';
import { useWait } from './useWait';

const defaultWaitMs = 30_000;

export function SignIn() {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [waitUntil, setWaitUntil] = useState(0);
  const wait = useWait(waitUntil);
  const alert = useRef<HTMLParagraphElement>(null);

  async function signIn(email: string, password: string) {
    setBusy(true);
    setError(undefined);
    try {
      await session.signIn(email, password);
    } catch (failure) {
      setBusy(false);
      if (failure instanceof Problem && failure.status === 429) setWaitUntil(Date.now() + (failure.retryAfterMs ?? defaultWaitMs));
      else setError(signInProblem(failure));
      alert.current?.focus();
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    void signIn(String(fields.get('email')).trim(), String(fields.get('password')));
  }

  const message = wait > 0 ? tooManyAttempts(wait) : error;
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <header className={styles.header}>
          <Mark size={44} />
          <h1>{say('productName')}</h1>
          <p>{say('tagline')}</p>
        </header>
        {/* Should it ever be sent without our script, then not as an address. */}
        <form className={styles.form} method="post" onSubmit={submit}>
          <TextField name="email" type="email" label={say('email')} missing={say('emailMissing')} autoComplete="username" autoFocus />
          <TextField name="password" type="password" label={say('password')} missing={say('passwordMissing')} autoComplete="current-password" />
          <p ref={alert} role="alert" tabIndex={-1} className={styles.alert}>
            {message}
          </p>
          <Button type="submit" look="primary" isPending={busy} isDisabled={wait > 0}>
            {busy ? say('signingIn') : say('signIn')}
          </Button>
        </form>
        <DemoAccounts disabled={busy || wait > 0} onChoose={signIn} />
      </div>
      <p className={styles.footnote}>{say('confidential')}</p>
    </main>
  );
}
