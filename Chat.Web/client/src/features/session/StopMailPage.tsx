import { useEffect, useRef, useState } from 'react';
import { ask, http } from '../../api/client';
import { Problem } from '../../api/problem';
import { troubleText } from '../../api/troubleText';
import { usePageTitle } from '../../lib/title';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { Entrance } from './Entrance';
import styles from './SignIn.module.css';

/** Stops mail about messages that wait, without signing in. The token of the mail's link stands in the fragment. */
export default function StopMailPage() {
  const [token] = useState(() => location.hash.slice(1));
  const [isBusy, setBusy] = useState(false);
  const [isStopped, setStopped] = useState(false);
  const [error, setError] = useState<unknown>();
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(say('stopMail'));
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (isStopped) heading.current?.focus();
  }, [isStopped]);

  async function stop() {
    setBusy(true);
    setError(undefined);
    try {
      await ask(http.POST('/api/waiting-mail/stop/{token}', { params: { path: { token } } }));
      setStopped(true);
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  }

  return (
    <Entrance title={say(isStopped ? 'mailStopped' : 'stopMail')} headingRef={heading}>
      <p>{say(isStopped ? 'mailStoppedHint' : 'stopMailHint')}</p>
      {!isStopped && (
        <Button look="primary" isPending={isBusy} onPress={() => void stop()}>
          {say('stopMailButton')}
        </Button>
      )}
      <p role="alert" className={styles.alert}>
        {error !== undefined && (isUnknown(error) ? say('stopMailUnknown') : troubleText(error))}
      </p>
      <p>
        <Link href="/">{say('toChat')}</Link>
      </p>
    </Entrance>
  );
}

const isUnknown = (error: unknown) => error instanceof Problem && error.status === 404;
