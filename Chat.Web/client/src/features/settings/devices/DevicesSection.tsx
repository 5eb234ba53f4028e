import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { troubleText } from '../../../api/troubleText';
import type { Session } from '../../../api/types';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Section } from '../../../ui/Section';
import { FocusAfterwards } from '../../../ui/FocusAfterwards';
import { LoadFailed } from '../LoadFailed';
import { Loading } from '../Loading';
import styles from '../Settings.module.css';
import { DeviceRow } from './DeviceRow';
import { deviceName, devicesQuery, useSignOutThere } from './devices';

/** The devices on which the user is signed in, each with a sign-out button. */
export function DevicesSection() {
  const { data: devices, error, refetch } = useQuery(devicesQuery);
  return (
    <Section title={say('devices')} description={say('devicesHint')}>
      {devices ? (
        <Devices devices={devices} />
      ) : error ? (
        <LoadFailed text={troubleText(error)} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Section>
  );
}

function Devices({ devices }: { devices: readonly Session[] }) {
  const signingOut = useSignOutThere();
  const [chosen, setChosen] = useState<readonly Session[]>([]);
  const [isAsking, setAsking] = useState(false);
  const [told, setTold] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const others = devices.filter(({ isCurrent }) => !isCurrent);
  const name = chosen.length === 1 ? deviceName(chosen[0]!.device) : undefined;

  function ask(there: readonly Session[]) {
    setChosen(there);
    setAsking(true);
    setTold('');
  }

  async function signOut() {
    await signingOut.mutateAsync(chosen);
    setTold(name === undefined ? say('signedOutElsewhere') : say('signedOutThere', { device: name }));
  }

  return (
    <div className={styles.form}>
      <ul ref={list} tabIndex={-1} className={styles.devices} aria-label={say('devices')}>
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} onSignOut={() => ask([device])} />
        ))}
      </ul>
      <div className={styles.actions}>
        {others.length > 1 && <Button onPress={() => ask(others)}>{say('signOutElsewhere')}</Button>}
        <p role="status" className={styles.hint}>
          {told}
        </p>
      </div>
      <ConfirmDialog
        title={name === undefined ? say('signOutElsewhereAsk') : say('signOutThereAsk', { device: name })}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirm={say('signOut')}
        onConfirm={signOut}
        failure={troubleText}
      >
        {say('signOutThereHint')}
        <FocusAfterwards take={() => list.current?.focus()} />
      </ConfirmDialog>
    </div>
  );
}
