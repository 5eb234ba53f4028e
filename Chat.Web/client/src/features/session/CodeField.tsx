import { useState, type Ref } from 'react';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import styles from './SignIn.module.css';

interface CodeFieldProps {
  value: string;
  onChange: (typed: string) => void;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
}

/** A code of the authenticator app, or in its place a recovery code. */
export function CodeField({ value, onChange, error, inputRef }: CodeFieldProps) {
  const [isRecovery, setRecovery] = useState(false);

  function change() {
    setRecovery(!isRecovery);
    onChange('');
  }

  return (
    <div className={styles.code}>
      {isRecovery ? (
        <TextField
          key="recovery"
          name="code"
          label={say('recoveryCode')}
          description={say('recoveryCodeHint')}
          missing={say('codeMissing')}
          autoComplete="off"
          spellCheck="false"
          autoFocus
          {...{ value, onChange, error }}
          {...(inputRef && { inputRef })}
        />
      ) : (
        <AppCodeField {...{ value, onChange, error }} {...(inputRef && { inputRef })} />
      )}
      <Button look="link" onPress={change}>
        {isRecovery ? say('useApp') : say('useRecoveryCode')}
      </Button>
    </div>
  );
}

/** The six digits that an authenticator app shows. */
export function AppCodeField({ value, onChange, error, inputRef }: CodeFieldProps) {
  return (
    <TextField
      key="app"
      name="code"
      label={say('appCode')}
      description={say('appCodeHint')}
      missing={say('codeMissing')}
      autoComplete="one-time-code"
      inputMode="numeric"
      autoFocus
      {...{ value, onChange, error }}
      {...(inputRef && { inputRef })}
    />
  );
}
