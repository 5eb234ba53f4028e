import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { troubleText } from '../../../api/troubleText';
import type { Passkey } from '../../../api/types';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { FocusAfterwards } from '../../../ui/FocusAfterwards';
import { canUsePasskeys } from '../../session/webauthn';
import { deviceName, devicesQuery } from '../devices/devices';
import styles from '../Settings.module.css';
import { PasskeyDialog } from './PasskeyDialog';
import { PasskeyRow } from './PasskeyRow';
import { additionProblem, useAddPasskey, useRemovePasskey, useRenamePasskey } from './passkeys';

type Act = { does: 'add'; passkey?: undefined } | { does: 'rename' | 'remove'; passkey: Passkey };

/** The list of passkeys, with the dialogs that change it. */
export function PasskeyList({ passkeys }: { passkeys: readonly Passkey[] }) {
  const { data: devices } = useQuery(devicesQuery);
  const here = devices?.find(({ isCurrent }) => isCurrent);
  const [adding, renaming, removing] = [useAddPasskey(), useRenamePasskey(), useRemovePasskey()];
  const [act, setAct] = useState<Act>();
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const dialog = { isOpen, onClose: () => setOpen(false) };

  function begin(next: Act) {
    setAct(next);
    setOpen(true);
    setTold('');
  }

  async function add(name: string) {
    await adding.mutateAsync(name);
    setTold(say('passkeyAdded', { name }));
  }

  async function remove(passkey: Passkey) {
    await removing.mutateAsync(passkey);
    setTold(say('passkeyRemoved', { name: passkey.name }));
  }

  return (
    <div ref={list} tabIndex={-1} className={styles.form}>
      {passkeys.length > 0 && (
        <ul className={styles.devices} aria-label={say('passkeys')}>
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              onRename={() => begin({ does: 'rename', passkey })}
              onRemove={() => begin({ does: 'remove', passkey })}
            />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        {canUsePasskeys() ? (
          <Button onPress={() => begin({ does: 'add' })}>{say('addPasskey')}</Button>
        ) : (
          <p className={styles.hint}>{say('noPasskeysHere')}</p>
        )}
        <p role="status" className={styles.hint}>
          {told}
        </p>
      </div>
      {act?.does === 'add' && (
        <PasskeyDialog
          {...dialog}
          title={say('addPasskey')}
          hint={say('addPasskeyHint')}
          confirm={say('goOn')}
          name={here ? deviceName(here.device) : ''}
          onSave={add}
          failure={additionProblem}
        />
      )}
      {act?.does === 'rename' && (
        <PasskeyDialog
          {...dialog}
          key={act.passkey.id}
          title={say('renamePasskey', { name: act.passkey.name })}
          confirm={say('save')}
          name={act.passkey.name}
          onSave={(name) => renaming.mutateAsync({ id: act.passkey.id, name })}
          failure={troubleText}
        />
      )}
      {act?.does === 'remove' && (
        <ConfirmDialog
          {...dialog}
          title={say('removePasskeyAsk', { name: act.passkey.name })}
          confirm={say('remove')}
          onConfirm={() => remove(act.passkey)}
          failure={troubleText}
        >
          {say('removePasskeyHint')}
          <FocusAfterwards take={() => list.current?.focus()} />
        </ConfirmDialog>
      )}
    </div>
  );
}
