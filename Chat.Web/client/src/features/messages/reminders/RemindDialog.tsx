import { useQuery } from '@tanstack/react-query';
import { serverNow } from '../../../lib/serverClock';
import { timeOfDay, timeToCome } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { BellIcon } from '../../../ui/icons';
import { toast } from '../../../ui/toast';
import type { Place } from '../../conversations/wanted';
import styles from '../scheduled/Later.module.css';
import { LaterForm } from '../scheduled/LaterForm';
import { laterChoices } from '../scheduled/times';
import { reminderFault, remindersQuery, useEndReminder, useRemind } from './ownReminders';

const hourMs = 3_600_000;

interface RemindDialogProps {
  place: Place;
  isOpen: boolean;
  onClose: () => void;
}

/** The choice of a time for a reminder. An existing reminder shows first, with a button that deletes it. */
export function RemindDialog({ place, isOpen, onClose }: RemindDialogProps) {
  return (
    <Dialog title={say('remindTitle')} isOpen={isOpen} onClose={onClose}>
      <Choice place={place} onClose={onClose} />
    </Dialog>
  );
}

function Choice({ place, onClose }: Omit<RemindDialogProps, 'isOpen'>) {
  const { data: reminders = [] } = useQuery(remindersQuery);
  const [reminding, ending] = [useRemind(), useEndReminder()];
  const now = new Date(serverNow());
  const [inAnHour, days] = [new Date(now.getTime() + hourMs), laterChoices(now)];
  const kept = reminders.find(({ peer, message }) => peer === place.peerId && message.seq === place.seq);

  async function remind(at: Date) {
    await reminding.mutateAsync({ ...place, at });
    toast(say('reminderSet', { time: timeToCome(at.toISOString(), new Date(serverNow())) }));
    onClose();
  }

  async function end() {
    await ending.mutateAsync(place);
    toast(say('reminderDeleted'));
    onClose();
  }

  return (
    <>
      {kept && (
        <p className={styles.hint}>
          {say('remindedAt', { time: timeToCome(kept.dueAt, now) })}{' '}
          <Button look="link" onPress={() => void end().catch(tell)}>
            {say('deleteReminder')}
          </Button>
        </p>
      )}
      <div className={styles.form}>
        <Button look="tile" autoFocus onPress={() => void remind(inAnHour).catch(tell)}>
          <BellIcon />
          {say('inAnHour')}
        </Button>
        {days.map(({ name, at }) => (
          <Button key={name} look="tile" onPress={() => void remind(at).catch(tell)}>
            <BellIcon />
            {say(name, { time: timeOfDay(at.toISOString()) })}
          </Button>
        ))}
      </div>
      <LaterForm
        at={days[0]!.at}
        takesFocus={false}
        save={say('remindThen')}
        fault={reminderFault}
        onSave={({ at }) => remind(at)}
        onDone={onClose}
      />
    </>
  );
}

function tell(error: unknown): void {
  toast(reminderFault(error), { failed: true });
}
