import { useId } from 'react';
import type { Passkey } from '../../../api/types';
import { dateAndTime } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { KeyIcon } from '../../../ui/icons';
import { Tag } from '../../../ui/Tag';
import styles from '../Settings.module.css';

interface PasskeyRowProps {
  passkey: Passkey;
  onRename: () => void;
  onRemove: () => void;
}

export function PasskeyRow({ passkey: { name, isSynced, createdAt, lastUsedAt }, onRename, onRemove }: PasskeyRowProps) {
  const times = useId();
  return (
    <li className={styles.device}>
      <KeyIcon />
      <div className={styles.deviceWords}>
        <p>
          <strong dir="auto">{name}</strong> {isSynced && <Tag>{say('passkeySynced')}</Tag>}
        </p>
        <div id={times}>
          <p className={styles.hint}>{say('passkeyAddedAt', { time: dateAndTime(createdAt) })}</p>
          <p className={styles.hint}>{lastUsedAt ? say('lastSeenAt', { time: dateAndTime(lastUsedAt) }) : say('passkeyNotUsed')}</p>
        </div>
      </div>
      <div className={styles.actions}>
        <Button size="small" aria-label={say('renamePasskey', { name })} aria-describedby={times} onPress={onRename}>
          {say('rename')}
        </Button>
        <Button size="small" look="quiet" aria-label={say('removePasskey', { name })} aria-describedby={times} onPress={onRemove}>
          {say('remove')}
        </Button>
      </div>
    </li>
  );
}
