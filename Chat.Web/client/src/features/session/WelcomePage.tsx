import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ask, http } from '../../api/client';
import { Problem } from '../../api/problem';
import { troubleText } from '../../api/troubleText';
import { navigate } from '../../lib/location';
import { dateAndTime } from '../../lib/time';
import { usePageTitle } from '../../lib/title';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { Entrance } from './Entrance';
import { PasswordField } from './PasswordField';
import { passwordRefusal } from './passwordRefusal';
import { useSession } from './SessionContext';
import styles from './SignIn.module.css';

type State =
  | { is: 'looking' }
  | { is: 'void' }
  | { is: 'failed'; error: unknown }
  | { is: 'waits'; opensAt: string }
  | { is: 'valid'; name: string; isRecovery: boolean }
  | { is: 'done' };

/** The page of a one-time link: its user chooses a password. The token stands in the fragment, which goes to no server by itself. */
export default function WelcomePage() {
  // A new object looks again.
  const [attempt, setAttempt] = useState(() => ({ token: location.hash.slice(1) }));
  const { token } = attempt;
  const [state, setState] = useState<State>({ is: 'looking' });
  const session = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(say('choosePassword'));

  useEffect(() => {
    let isCurrent = true;
    void look(attempt.token).then((found) => isCurrent && setState(found));
    return () => {
      isCurrent = false;
    };
  }, [attempt]);
  useEffect(() => {
    if (state.is !== 'looking') heading.current?.focus();
  }, [state.is]);

  function lookAgain() {
    setState({ is: 'looking' });
    setAttempt({ token });
  }

  function leave() {
    void session.check();
    navigate('/', { replace: true });
  }

  switch (state.is) {
    case 'looking':
      return <Entrance title={say('choosePassword')} status={say('loading')} />;
    case 'void':
      return (
        <Entrance title={say('linkVoid')} headingRef={heading}>
          <p>{say('linkVoidHint')}</p>
          <p>
            <Link href="/forgot">{say('askNewLink')}</Link>
          </p>
        </Entrance>
      );
    case 'waits':
      return (
        <Entrance title={say('linkWaits')} headingRef={heading}>
          <p>{say('linkWaitsHint', { time: dateAndTime(state.opensAt) })}</p>
          <Button onPress={lookAgain}>{say('tryAgain')}</Button>
        </Entrance>
      );
    case 'failed':
      return (
        <Entrance title={say('loadFailed')} headingRef={heading}>
          <p>{troubleText(state.error)}</p>
          <Button onPress={lookAgain}>{say('tryAgain')}</Button>
        </Entrance>
      );
    case 'done':
      return (
        <Entrance title={say('passwordSet')} headingRef={heading}>
          <p>{say('passwordSetHint')}</p>
          <Button look="primary" onPress={leave}>
            {say('signIn')}
          </Button>
        </Entrance>
      );
    case 'valid':
      return (
        <Entrance title={say('welcomePerson', { name: state.name })} headingRef={heading}>
          {state.isRecovery && <p>{say('recoverHint')}</p>}
          <ChooseForm
            token={token}
            isRecovery={state.isRecovery}
            onDone={() => setState({ is: 'done' })}
            onVoid={() => setState({ is: 'void' })}
          />
        </Entrance>
      );
  }
}

const look = (token: string): Promise<State> =>
  ask(http.POST('/api/links/look', { body: { token } })).then(
    ({ name, purpose, opensAt }): State =>
      opensAt !== null && Date.parse(opensAt) > Date.now()
        ? { is: 'waits', opensAt }
        : { is: 'valid', name, isRecovery: purpose === 'recovery' },
    (error: unknown): State => (isVoid(error) ? { is: 'void' } : { is: 'failed', error }),
  );

interface ChooseFormProps {
  token: string;
  isRecovery: boolean;
  onDone: () => void;
  onVoid: () => void;
}

function ChooseForm({ token, isRecovery, onDone, onVoid }: ChooseFormProps) {
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const fault = error instanceof Problem && error.reasons.password ? passwordRefusal(typed, error) : undefined;

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    setError(undefined);
    try {
      await setPassword(isRecovery, { token, password: typed.normalize() });
      onDone();
    } catch (failure) {
      if (isVoid(failure)) {
        onVoid();
        return;
      }
      setBusy(false);
      setError(failure);
      form.querySelector('input')?.focus();
    }
  }

  return (
    <form className={styles.form} method="post" onSubmit={(event) => void save(event)}>
      <PasswordField
        name="password"
        label={say('newPassword')}
        autoComplete="new-password"
        description={say('passwordHint')}
        value={typed}
        onChange={(changed) => {
          setTyped(changed);
          setError(undefined);
        }}
        error={fault}
        missing={say('newPasswordMissing')}
      />
      <Button type="submit" look="primary" isPending={isBusy}>
        {say('choosePassword')}
      </Button>
      <p role="alert" className={styles.alert}>
        {error !== undefined && fault === undefined && troubleText(error)}
      </p>
    </form>
  );
}

const setPassword = (isRecovery: boolean, body: { token: string; password: string }) =>
  ask(isRecovery ? http.POST('/api/links/recovery', { body }) : http.POST('/api/links/password', { body }));

const isVoid = (error: unknown) => error instanceof Problem && error.status === 410;
