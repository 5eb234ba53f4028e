import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { Part } from '../../../lib/part';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { ClockIcon } from '../../../ui/icons';
import { useOpenPart } from '../../../ui/openPart';
import styles from './Later.module.css';
import { scheduledQuery } from './scheduled';

const part = new Part(() => import('./ScheduledDialog'));

/** Says how many messages are scheduled, and opens the list of them. */
export function ScheduledLine({ peerId }: { peerId: string }) {
  const { data: scheduled = [] } = useQuery(scheduledQuery(peerId));
  const { loaded, isOpen, open, close } = useOpenPart(part);
  const ScheduledDialog = loaded?.ScheduledDialog;
  const count = scheduled.length;

  // Without scheduled messages the button that opened the dialog is gone, so the dialog closes.
  const leave = useEffectEvent(close);
  const isLeft = isOpen && count === 0;
  useEffect(() => {
    if (isLeft) leave();
  }, [isLeft]);

  return (
    <>
      {count > 0 && (
        <div className={styles.line}>
          <ClockIcon />
          <Button look="link" aria-haspopup="dialog" onPress={open}>
            {say('scheduledCount', { count })}
          </Button>
        </div>
      )}
      {ScheduledDialog && <ScheduledDialog peerId={peerId} scheduled={scheduled} isOpen={isOpen} onClose={close} />}
    </>
  );
}
