import { useId, useRef, useState, type FormEvent } from 'react';
import { troubleText } from '../../../api/troubleText';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Dialog } from '../../../ui/Dialog';
import { CodeField } from '../CodeField';
import { codeProblem, needsCode } from '../codeProblem';
import { isWrongPassword } from '../isWrongPassword';
import { PasswordField } from '../PasswordField';
import { prove } from '../prove';
import styles from '../SignIn.module.css';
import { TooManyAttempts } from '../TooManyAttempts';
import { useThrottle } from '../useThrottle';
import { PasskeyProof } from './PasskeyProof';

/** Asks for the password, and for a code where the user has an app, or for a passkey, before something that needs a proof. */
export function ProofDialog({ answer }: { answer: (isProved: boolean) => void }) {
  const id = useId();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isCodeAsked, setCodeAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const { seconds, heed } = useThrottle();
  const form = useRef<HTMLFormElement>(null);

  async function give() {
    setBusy(true);
    setError(undefined);
    try {
      await prove(password, isCodeAsked ? code : undefined);
      answer(true);
    } catch (failure) {
      setBusy(false);
      if (needsCode(failure)) return setCodeAsked(true);
      if (!heed(failure)) setError(failure);
      form.current?.querySelector<HTMLInputElement>(`input[name="${codeProblem(failure) ? 'code' : 'password'}"]`)?.focus();
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy) void give();
  }

  const problem = codeProblem(error);
  const isTold = problem !== undefined || isWrongPassword(error);
  const actions = (
    <>
      <Button isDisabled={busy} onPress={() => answer(false)}>
        {say('cancel')}
      </Button>
      <Button type="submit" form={id} look="primary" isPending={busy} isDisabled={seconds > 0}>
        {say('goOn')}
      </Button>
    </>
  );
  return (
    <Dialog role="alertdialog" title={say('proofTitle')} isOpen onClose={() => answer(false)} actions={actions}>
      <form id={id} ref={form} className={styles.form} method="post" onSubmit={submit}>
        <p>{say('proofHint')}</p>
        <PasswordField
          name="password"
          label={say('currentPassword')}
          missing={say('passwordMissing')}
          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={(typed) => {
            setPassword(typed);
            setError(undefined);
          }}
          error={isWrongPassword(error) ? say('passwordWrong') : undefined}
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
        <PasskeyProof onGiven={() => answer(true)} />
        {(seconds > 0 || (error !== undefined && !isTold)) && (
          <Callout tone="danger" role="alert">
            {seconds > 0 ? <TooManyAttempts seconds={seconds} /> : troubleText(error)}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}
