import { useRef, useState, type FormEvent } from 'react';
import { useStore } from '../../lib/store';
import { usePageTitle } from '../../lib/title';
import { useLasting } from '../../lib/useLasting';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { Mark } from '../../ui/Mark';
import { Switch } from '../../ui/Switch';
import { DemoAccounts } from './DemoAccounts';
import { EmailField } from './EmailField';
import { PasswordField } from './PasswordField';
import { useSession } from './SessionContext';
import { signInProblem } from './signInProblem';
import styles from './SignIn.module.css';
import { TooManyAttempts } from './TooManyAttempts';
import { useThrottle } from './useThrottle';

/** The user is told of a sign-in, and of a sign-out, that takes longer than this, in ms. */
const slowMs = 4_000;

interface SignInProps {
  /** True when the texts of an ended session wait for their writer. */
  isWritingKept?: boolean;
}

export function SignIn({ isWritingKept = false }: SignInProps) {
  const session = useSession();
  const state = useStore(session.state);
  const isSigningOut = useLasting(useStore(session.isSigningOut), slowMs);
  const [isShared, setShared] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const { seconds, heed } = useThrottle();
  const isSlow = useLasting(busy, slowMs);
  const alert = useRef<HTMLParagraphElement>(null);
  usePageTitle(say('signIn'));

  async function signIn(email: string, password: string) {
    setBusy(true);
    setError(undefined);
    try {
      await session.signIn(email, password, isShared);
    } catch (failure) {
      setBusy(false);
      if (!heed(failure)) setError(signInProblem(failure));
      alert.current?.focus();
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    // `trim` removes white space of every kind, also a no-break space.
    void signIn(String(fields.get('email')).trim(), String(fields.get('password')));
  }

  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <header className={styles.header}>
          <Mark size={44} />
          <h1>{say('productName')}</h1>
          <p>{say('tagline')}</p>
        </header>
        {state.is === 'nobody' && state.ended && (
          <p role="status" className={styles.ended}>
            {say('signedOut')} {isWritingKept && say('writingKept')}
          </p>
        )}
        {isSigningOut && (
          <p role="status" className={styles.ended}>
            {say('signOutOwed')}
          </p>
        )}
        {/* If the browser ever submits the form without our script, the fields must not become part of the address. */}
        <form className={styles.form} method="post" onSubmit={submit}>
          <EmailField
            name="email"
            label={say('email')}
            missing={say('emailMissing')}
            wrong={say('emailWrong')}
            autoComplete="username"
            autoFocus
          />
          <PasswordField name="password" label={say('password')} missing={say('passwordMissing')} autoComplete="current-password" />
          <Switch label={say('sharedComputer')} description={say('sharedComputerHint')} isSelected={isShared} onChange={setShared} />
          <Button type="submit" look="primary" isPending={busy} isDisabled={seconds > 0}>
            {busy ? say('signingIn') : say('signIn')}
          </Button>
          <p>
            <Link href="/forgot">{say('forgotPassword')}</Link>
          </p>
          <div className={styles.outcome}>
            <p role="status">{isSlow && say('signingInSlow')}</p>
            <p ref={alert} role="alert" tabIndex={-1} className={styles.alert}>
              {seconds > 0 ? <TooManyAttempts seconds={seconds} /> : error}
            </p>
          </div>
        </form>
        <DemoAccounts disabled={busy || seconds > 0} onChoose={signIn} />
      </div>
      <p className={styles.footnote}>{say('confidential')}</p>
    </main>
  );
}
