import { useRef, useState, type FormEvent } from 'react';
import { troubleText } from '../../api/troubleText';
import { usePageTitle } from '../../lib/title';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { CodeField } from './CodeField';
import { codeProblem, isSignInExpired } from './codeProblem';
import { Entrance } from './Entrance';
import { useSession } from './SessionContext';
import styles from './SignIn.module.css';
import { TooManyAttempts } from './TooManyAttempts';
import { useThrottle } from './useThrottle';

interface CodeStepProps {
  /** Goes back to the password, with the reason if the API asks for it again. */
  onLeave: (reason?: string) => void;
}

/** The second step of signing in: a code, after the right password. */
export function CodeStep({ onLeave }: CodeStepProps) {
  const session = useSession();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const { seconds, heed } = useThrottle();
  const input = useRef<HTMLInputElement>(null);
  usePageTitle(say('secondStep'));

  async function give() {
    setBusy(true);
    setError(undefined);
    try {
      await session.giveCode(code);
    } catch (failure) {
      if (isSignInExpired(failure)) return onLeave(say('signInExpired'));
      setBusy(false);
      if (!heed(failure)) setError(failure);
      input.current?.focus();
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy) void give();
  }

  const problem = codeProblem(error, code);
  return (
    <Entrance title={say('secondStep')}>
      <form className={styles.form} method="post" onSubmit={submit}>
        <CodeField
          value={code}
          onChange={(typed) => {
            setCode(typed);
            setError(undefined);
          }}
          error={problem}
          inputRef={input}
        />
        <Button type="submit" look="primary" isPending={busy} isDisabled={seconds > 0}>
          {say('signIn')}
        </Button>
        <Button onPress={() => onLeave()}>{say('backToSignIn')}</Button>
        <div className={styles.outcome}>
          <p role="alert" className={styles.alert}>
            {seconds > 0 ? <TooManyAttempts seconds={seconds} /> : error !== undefined && problem === undefined && troubleText(error)}
          </p>
        </div>
        <p className={styles.footnote}>{say('codeLost')}</p>
      </form>
    </Entrance>
  );
}
