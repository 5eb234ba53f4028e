import { useId, useState, type FormEvent } from 'react';
import { troubleText } from '../../../api/troubleText';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Dialog } from '../../../ui/Dialog';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import styles from '../parts/Parts.module.css';
import { TokenSecret } from './TokenSecret';
import { useMakeToken } from './tokens';

const day = 24 * 60 * 60 * 1000;
const lifetimes = { year: 365, halfYear: 182, twoYears: 730, none: 0 } as const;

type Lifetime = keyof typeof lifetimes;

/** The dialog that makes a token, and then shows its secret once. */
export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const form = useId();
  const [name, setName] = useState('');
  const [lifetime, setLifetime] = useState<Lifetime>('year');
  const making = useMakeToken();
  if (making.data) return <TokenSecret made={making.data} onClose={onClose} />;

  function make(event: FormEvent) {
    event.preventDefault();
    if (making.isPending) return;
    const days = lifetimes[lifetime];
    const expiresAt = days > 0 ? new Date(Date.now() + days * day).toISOString() : null;
    making.mutate({ name: name.trim(), scope: 'scim', expiresAt });
  }

  const actions = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button type="submit" form={form} look="primary" isPending={making.isPending}>
        {say('makeToken')}
      </Button>
    </>
  );
  return (
    <Dialog title={say('newToken')} isOpen {...{ onClose, actions }}>
      <form id={form} className={styles.form} onSubmit={make}>
        <TextField
          label={say('tokenName')}
          description={say('tokenNameHint')}
          value={name}
          onChange={setName}
          maxLength={100}
          autoComplete="off"
          missing={say('tokenNameMissing')}
          autoFocus
        />
        <Select
          label={say('tokenLifetime')}
          options={[
            { value: 'halfYear', label: say('lifetimeHalfYear') },
            { value: 'year', label: say('lifetimeYear') },
            { value: 'twoYears', label: say('lifetimeTwoYears') },
            { value: 'none', label: say('lifetimeNone') },
          ]}
          value={lifetime}
          onChange={setLifetime}
        />
        {making.isError && (
          <Callout tone="danger" role="alert">
            {troubleText(making.error)}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}
