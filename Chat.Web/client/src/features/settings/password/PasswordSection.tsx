import { useRef, useState, type FormEvent } from 'react';
import { troubleText } from '../../../api/troubleText';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Section } from '../../../ui/Section';
import { PasswordField } from '../../session/PasswordField';
import { TooManyAttempts } from '../../session/TooManyAttempts';
import { useProofs } from '../../session/useProofs';
import { isThrottled, useThrottle } from '../../session/useThrottle';
import { SaveNote } from '../SaveNote';
import styles from '../Settings.module.css';
import { passwordFaults } from './passwordFaults';
import { useChangePassword } from './useChangePassword';

const empty = { current: '', new: '' };

/** Changes the password, which signs out all other devices, for users who have one. */
export function PasswordSection() {
  const proofs = useProofs();
  return proofs?.password === false ? (
    <Section title={say('password')}>
      <p>{say('noPassword')}</p>
    </Section>
  ) : (
    <ChangePassword />
  );
}

function ChangePassword() {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(empty);
  const changing = useChangePassword();
  const { seconds, heed } = useThrottle();
  const faults = passwordFaults(changing.error, typed);
  const isTold = Object.keys(faults).length > 0 || isThrottled(changing.error);

  function type(part: Partial<typeof empty>) {
    setTyped({ ...typed, ...part });
    if (!changing.isPending) changing.reset();
  }

  function save(event: FormEvent) {
    event.preventDefault();
    changing.mutate(typed, {
      onSuccess: () => setTyped(empty),
      onError: (error) => {
        heed(error);
        const [wrong] = Object.keys(passwordFaults(error, typed));
        form.current?.querySelector<HTMLInputElement>(`input[name="${wrong}"]`)?.focus();
      },
    });
  }

  return (
    <Section title={say('password')} description={say('passwordSectionHint')}>
      <form ref={form} className={styles.form} method="post" onSubmit={save}>
        <PasswordField
          name="current"
          label={say('currentPassword')}
          autoComplete="current-password"
          value={typed.current}
          onChange={(current) => type({ current })}
          error={faults.current}
          missing={say('passwordMissing')}
        />
        <PasswordField
          name="new"
          label={say('newPassword')}
          autoComplete="new-password"
          description={say('passwordHint')}
          value={typed.new}
          onChange={(changed) => type({ new: changed })}
          error={faults.new}
          missing={say('newPasswordMissing')}
        />
        <div className={styles.actions}>
          <Button type="submit" look="primary" isPending={changing.isPending} isDisabled={seconds > 0}>
            {say('changePassword')}
          </Button>
          <SaveNote
            saving={changing}
            saved={say('passwordChanged')}
            failure={seconds > 0 ? <TooManyAttempts seconds={seconds} /> : !isTold && troubleText(changing.error)}
          />
        </div>
      </form>
    </Section>
  );
}
