import { useId } from 'react';
import type { Session } from '../../../api/types';
import { dateAndTime } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { DeviceIcon } from '../../../ui/icons';
import { Tag } from '../../../ui/Tag';
import styles from '../Settings.module.css';
import { deviceName } from './devices';

interface DeviceRowProps {
  device: Session;
  onSignOut: () => void;
}

export function DeviceRow({ device: { device, isCurrent, signedInAt, lastSeenAt }, onSignOut }: DeviceRowProps) {
  const name = deviceName(device);
  const times = useId();
  return (
    <li className={styles.device}>
      <DeviceIcon />
      <div className={styles.deviceWords}>
        <p>
          <strong>{name}</strong> {isCurrent && <Tag tone="accent">{say('thisDevice')}</Tag>}
        </p>
        <div id={times}>
          <p className={styles.hint}>{say('signedInAt', { time: dateAndTime(signedInAt) })}</p>
          {!isCurrent && <p className={styles.hint}>{say('lastSeenAt', { time: dateAndTime(lastSeenAt) })}</p>}
        </div>
      </div>
      {!isCurrent && (
        <Button size="small" aria-label={say('signOutOn', { device: name })} aria-describedby={times} onPress={onSignOut}>
          {say('signOutThere')}
        </Button>
      )}
    </li>
  );
}
