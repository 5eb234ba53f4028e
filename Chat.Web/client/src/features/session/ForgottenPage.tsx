import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ask, http } from '../../api/client';
import { Problem } from '../../api/problem';
import { troubleText } from '../../api/troubleText';
import { usePageTitle } from '../../lib/title';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { EmailField } from './EmailField';
import { Entrance } from './Entrance';
import styles from './SignIn.module.css';
import { isPasswordOff } from './signInProblem';
import { TooManyAttempts } from './TooManyAttempts';
import { useThrottle } from './useThrottle';

/** Asks for a link by mail. The answer is the same for every address. */
export default function ForgottenPage() {
  const [sentTo, setSentTo] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const { seconds, heed } = useThrottle();
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(say('forgotPassword'));
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (sentTo !== undefined) heading.current?.focus();
  }, [sentTo]);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    setBusy(true);
    setError(undefined);
    try {
      await ask(http.POST('/api/links/forgotten', { body: { email } }));
      setSentTo(email);
    } catch (failure) {
      if (!heed(failure)) setError(failureText(failure));
    }
    setBusy(false);
  }

  if (sentTo !== undefined) {
    return (
      <Entrance title={say('lookAtMail')} headingRef={heading}>
        <p>{say('lookAtMailHint', { email: sentTo })}</p>
        <p>
          <Link href="/">{say('backToSignIn')}</Link>
        </p>
      </Entrance>
    );
  }
  return (
    <Entrance title={say('forgotPassword')} headingRef={heading}>
      <p>{say('forgotHint')}</p>
      <form className={styles.form} method="post" onSubmit={(event) => void send(event)}>
        <EmailField name="email" label={say('email')} missing={say('emailMissing')} wrong={say('emailWrong')} autoComplete="username" />
        <Button type="submit" look="primary" isPending={isBusy} isDisabled={seconds > 0}>
          {say('mailLink')}
        </Button>
        <p role="alert" className={styles.alert}>
          {seconds > 0 ? <TooManyAttempts seconds={seconds} /> : error}
        </p>
      </form>
      <p>
        <Link href="/">{say('backToSignIn')}</Link>
      </p>
    </Entrance>
  );
}

function failureText(error: unknown): string {
  if (isPasswordOff(error)) return say('passwordSignInOff');
  return error instanceof Problem && error.type.endsWith(':mail-off') ? say('forgotWithoutMail') : troubleText(error);
}
