import { useRef, useState, type FormEvent } from 'react';
import { Problem } from '../../../api/problem';
import { troubleText } from '../../../api/troubleText';
import type { NewApp } from '../../../api/types';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Link } from '../../../ui/Link';
import { AppCodeField } from '../../session/CodeField';
import { codeProblem } from '../../session/codeProblem';
import styles from '../Settings.module.css';
import factor from './Factor.module.css';
import { confirmApp } from './factor';
import { QrCode } from './QrCode';

interface AppFormProps {
  app: NewApp;
  onConfirmed: (codes: readonly string[]) => void;
  onCancel: () => void;
}

/** Hands a secret over to an authenticator app, and asks for a code of it. */
export function AppForm({ app: { secret, uri }, onConfirmed, onCancel }: AppFormProps) {
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const input = useRef<HTMLInputElement>(null);

  async function confirm() {
    setBusy(true);
    setError(undefined);
    try {
      onConfirmed(await confirmApp(code));
    } catch (failure) {
      setBusy(false);
      setError(failure);
      input.current?.focus();
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy) void confirm();
  }

  const problem = codeProblem(error);
  return (
    <form className={styles.form} method="post" onSubmit={submit}>
      <p>{say('scanCode')}</p>
      <QrCode text={uri} label={say('qrCode')} />
      <p className={styles.hint}>
        {say('typeSecret')}{' '}
        <code className={factor.secret}>{secret.match(/.{1,4}/gu)!.join(' ')}</code>
      </p>
      <p>
        <Link href={uri}>{say('openApp')}</Link>
      </p>
      <AppCodeField
        value={code}
        onChange={(typed) => {
          setCode(typed);
          setError(undefined);
        }}
        error={problem}
        inputRef={input}
      />
      {error !== undefined && problem === undefined && (
        <Callout tone="danger" role="alert">
          {isVoid(error) ? say('setupVoid') : troubleText(error)}
        </Callout>
      )}
      <div className={styles.actions}>
        <Button onPress={onCancel}>{say('cancel')}</Button>
        <Button type="submit" look="primary" isPending={busy}>
          {say('confirmApp')}
        </Button>
      </div>
    </form>
  );
}

function isVoid(error: unknown): boolean {
  return error instanceof Problem && error.type === 'urn:chat:problem:set-up-void';
}
