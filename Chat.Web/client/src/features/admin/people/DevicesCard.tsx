import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Person, Session } from '../../../api/types';
import { dateAndTime } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { FocusAfterwards } from '../../../ui/FocusAfterwards';
import { DeviceIcon } from '../../../ui/icons';
import { Section } from '../../../ui/Section';
import { Tag } from '../../../ui/Tag';
import { toast } from '../../../ui/toast';
import { deviceName } from '../../settings/devices/devices';
import { Loaded } from '../parts/Loaded';
import styles from '../parts/Parts.module.css';
import type { PersonCardProps } from './cards';
import { useEndSessions } from './changes';
import { sessionsQuery } from './people';
import { personTrouble } from './personTrouble';

/** The devices on which a person is signed in; an admin can end each session, or all. */
export function DevicesCard({ person }: PersonCardProps) {
  const query = useQuery(sessionsQuery(person.id));
  return (
    <Section title={say('personDevices')} description={say('personDevicesHint')}>
      <Loaded query={query}>{(sessions) => <Devices person={person} sessions={sessions} />}</Loaded>
    </Section>
  );
}

function Devices({ person: { id, name }, sessions }: { person: Person; sessions: readonly Session[] }) {
  const ending = useEndSessions(id);
  /** The session to end; null for all. */
  const [chosen, setChosen] = useState<Session | null>(null);
  const [isAsking, setAsking] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  const device = chosen ? deviceName(chosen.device) : undefined;

  function ask(session: Session | null) {
    setChosen(session);
    setAsking(true);
  }

  async function end() {
    await ending.mutateAsync(chosen?.id);
    toast(device === undefined ? say('personSignedOut', { name }) : say('signedOutThere', { device }));
  }

  return (
    <div ref={list} tabIndex={-1} className={styles.rows}>
      {sessions.length === 0 && <p>{say('noDevices')}</p>}
      {sessions.length > 0 && (
        <ul aria-label={say('personDevices')}>
          {sessions.map((session) => (
            <DeviceRow key={session.id} session={session} onEnd={() => ask(session)} />
          ))}
        </ul>
      )}
      {others.length > 1 && (
        <div className={styles.actions}>
          <Button onPress={() => ask(null)}>{say('endAllSessions')}</Button>
        </div>
      )}
      <ConfirmDialog
        title={device === undefined ? say('endAllAsk', { name }) : say('endSessionAsk', { name, device })}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirm={say('signOut')}
        onConfirm={end}
        failure={personTrouble}
      >
        {say('signOutThereHint')}
        <FocusAfterwards take={() => list.current?.focus()} />
      </ConfirmDialog>
    </div>
  );
}

function DeviceRow({ session: { device, isCurrent, signedInAt, lastSeenAt }, onEnd }: { session: Session; onEnd: () => void }) {
  const name = deviceName(device);
  return (
    <li className={styles.row}>
      <DeviceIcon />
      <div className={styles.words}>
        <p>
          <strong>{name}</strong> {isCurrent && <Tag tone="accent">{say('thisDevice')}</Tag>}
        </p>
        <p className={styles.hint}>{say('signedInAt', { time: dateAndTime(signedInAt) })}</p>
        <p className={styles.hint}>{say('lastSeenAt', { time: dateAndTime(lastSeenAt) })}</p>
      </div>
      {!isCurrent && (
        <Button size="small" aria-label={say('signOutOn', { device: name })} onPress={onEnd}>
          {say('signOutThere')}
        </Button>
      )}
    </li>
  );
}
