import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useStore } from '../../lib/store';
import { usePageTitle } from '../../lib/title';
import { useLasting } from '../../lib/useLasting';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { Mark } from '../../ui/Mark';
import { Switch } from '../../ui/Switch';
import { DemoAccounts } from './DemoAccounts';
import { CodeStep } from './CodeStep';
import { needsCode } from './codeProblem';
import { EmailField } from './EmailField';
import { passkeyProblem } from './passkeyProblem';
import { PasswordField } from './PasswordField';
import { SchoolAccountButton } from './SchoolAccountButton';
import { useSession } from './SessionContext';
import { signInProblem } from './signInProblem';
import styles from './SignIn.module.css';
import { TooManyAttempts } from './TooManyAttempts';
import { usePasskeyAutofill } from './usePasskeyAutofill';
import { useThrottle } from './useThrottle';
import { canUsePasskeys } from './webauthn';

/** The user is told of a sign-in, and of a sign-out, that takes longer than this, in ms. */
const slowMs = 4_000;

interface SignInProps {
  /** True when the texts of an ended session wait for their writer. */
  isWritingKept?: boolean;
  /** Runs before the browser leaves the page for a sign-in elsewhere. */
  onLeave?: () => Promise<void>;
}

export function SignIn({ isWritingKept = false, onLeave }: SignInProps) {
  const session = useSession();
  const state = useStore(session.state);
  const options = useStore(session.options);
  const school = options?.schoolAccount;
  const [wantsPassword, setWantsPassword] = useState(false);
  const hasForm = (options?.passwords ?? true) || wantsPassword;
  const isSigningOut = useLasting(useStore(session.isSigningOut), slowMs);
  const [isCodeAsked, setCodeAsked] = useState(false);
  const [isShared, setShared] = useState(false);
  const [attempt, setAttempt] = useState<'password' | 'passkey'>();
  const [error, setError] = useState<string>();
  const { seconds, heed } = useThrottle();
  const busy = attempt !== undefined;
  // With a passkey it is the user who takes the time.
  const isSlow = useLasting(attempt === 'password', slowMs);
  const alert = useRef<HTMLParagraphElement>(null);
  usePageTitle(say('signIn'));
  useEffect(() => void session.loadOptions(), [session]);

  async function run(what: typeof attempt, signingIn: Promise<void>, problem: (error: unknown) => string) {
    setAttempt(what);
    setError(undefined);
    try {
      await signingIn;
    } catch (failure) {
      setAttempt(undefined);
      if (needsCode(failure)) return setCodeAsked(true);
      if (!heed(failure)) setError(problem(failure));
      alert.current?.focus();
    }
  }

  usePasskeyAutofill(hasForm && !busy && !isCodeAsked && seconds === 0, (credential) =>
    run('passkey', session.signInWithCredential(credential, isShared), passkeyProblem),
  );

  const signIn = (email: string, password: string) => run('password', session.signIn(email, password, isShared), signInProblem);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    // `trim` removes white space of every kind, also a no-break space.
    void signIn(String(fields.get('email')).trim(), String(fields.get('password')));
  }

  function leaveCode(reason?: string) {
    setCodeAsked(false);
    setError(reason);
  }

  if (isCodeAsked) return <CodeStep onLeave={leaveCode} />;
  const sharedSwitch = (
    <Switch label={say('sharedComputer')} description={say('sharedComputerHint')} isSelected={isShared} onChange={setShared} />
  );

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
        {school && (
          <section className={styles.form} aria-label={say('schoolAccount')}>
            {sharedSwitch}
            <SchoolAccountButton account={school} isShared={isShared} isDisabled={busy} onLeave={onLeave} />
            {!hasForm && (
              <Button look="quiet" onPress={() => setWantsPassword(true)}>
                {say('emergencyPassword')}
              </Button>
            )}
          </section>
        )}
        {school && hasForm && <p className={styles.or}>{say('orWithPassword')}</p>}
        {/* If the browser ever submits the form without our script, the fields must not become part of the address. */}
        {hasForm && (
          <form className={styles.form} method="post" onSubmit={submit}>
            <EmailField
              name="email"
              label={say('email')}
              missing={say('emailMissing')}
              wrong={say('emailWrong')}
              autoComplete={canUsePasskeys() ? 'username webauthn' : 'username'}
              autoFocus={!school || wantsPassword}
            />
            <PasswordField name="password" label={say('password')} missing={say('passwordMissing')} autoComplete="current-password" />
            {!school && sharedSwitch}
            <Button
              type="submit"
              look={school ? 'plain' : 'primary'}
              isPending={attempt === 'password'}
              isDisabled={seconds > 0 || attempt === 'passkey'}
            >
              {attempt === 'password' ? say('signingIn') : say('signIn')}
            </Button>
            {canUsePasskeys() && (
              <Button
                isPending={attempt === 'passkey'}
                isDisabled={seconds > 0 || attempt === 'password'}
                onPress={() => void run('passkey', session.signInWithPasskey(isShared), passkeyProblem)}
              >
                {say('signInWithPasskey')}
              </Button>
            )}
            {!wantsPassword && (
              <p>
                <Link href="/forgot">{say('forgotPassword')}</Link>
              </p>
            )}
            <div className={styles.outcome}>
              <p role="status">{isSlow && say('signingInSlow')}</p>
              <p ref={alert} role="alert" tabIndex={-1} className={styles.alert}>
                {seconds > 0 ? <TooManyAttempts seconds={seconds} /> : error}
              </p>
            </div>
          </form>
        )}
        <DemoAccounts disabled={busy || seconds > 0} onChoose={signIn} />
      </div>
      <p className={styles.footnote}>{say('confidential')}</p>
    </main>
  );
}
