import { useState } from 'react';
import type { ScheduledMessage } from '../../../api/types';
import { say } from '../../../strings';
import { Dialog } from '../../../ui/Dialog';
import { FocusAfterwards } from '../../../ui/FocusAfterwards';
import { focusComposer } from '../composer/composerId';
import styles from './Later.module.css';
import { LaterForm } from './LaterForm';
import { useReschedule } from './scheduled';
import { ScheduledItem } from './ScheduledItem';

interface ScheduledDialogProps {
  peerId: string;
  scheduled: readonly ScheduledMessage[];
  isOpen: boolean;
  onClose: () => void;
}

/** My scheduled messages, each with its actions. */
export function ScheduledDialog({ peerId, scheduled, isOpen, onClose }: ScheduledDialogProps) {
  const [edited, setEdited] = useState<string>();
  const rescheduling = useReschedule(peerId);
  const message = scheduled.find(({ clientId }) => clientId === edited);

  function stop() {
    setEdited(undefined);
  }

  function close() {
    stop();
    onClose();
  }

  return (
    <Dialog title={say(message ? 'changeScheduled' : 'scheduledMessages')} isOpen={isOpen} onClose={close}>
      <FocusAfterwards take={focusComposer} />
      {message ? (
        <LaterForm
          key={message.clientId}
          text={message.text}
          at={new Date(message.sendAt)}
          save={say('save')}
          onSave={({ text, at }) => rescheduling.mutateAsync({ clientId: message.clientId, text, sendAt: at.toISOString() })}
          onDone={stop}
        />
      ) : (
        <>
          <p className={styles.hint}>{say('scheduledHint')}</p>
          <ul className={styles.list}>
            {scheduled.map((shown) => (
              <li key={shown.clientId}>
                <ScheduledItem peerId={peerId} message={shown} onEdit={() => setEdited(shown.clientId)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
