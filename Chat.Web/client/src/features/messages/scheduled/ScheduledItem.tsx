import type { ScheduledMessage } from '../../../api/types';
import { serverNow } from '../../../lib/serverClock';
import { timeToCome } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { toast } from '../../../ui/toast';
import { copy } from '../message/copy';
import { Discard } from '../message/Discard';
import styles from './Later.module.css';
import { scheduleFault, useDeleteScheduled, useSendNow } from './scheduled';

interface ScheduledItemProps {
  peerId: string;
  message: ScheduledMessage;
  /** Starts to edit the message; without this callback the message can only be copied and deleted. */
  onEdit?: () => void;
}

/** A scheduled message: its time, its text and its actions. */
export function ScheduledItem({ peerId, message: { clientId, text, sendAt, state, unreadable }, onEdit }: ScheduledItemProps) {
  const sending = useSendNow(peerId);
  const deleting = useDeleteScheduled(peerId);
  const isBusy = state === 'sending' || sending.isPending || deleting.isPending;
  const time = timeToCome(sendAt, new Date(serverNow()));

  return (
    <div className={styles.item} role="group" aria-label={say('scheduledAt', { time })}>
      <p className={styles.time}>
        <time dateTime={sendAt}>{time}</time>
      </p>
      {state === 'ended' && !unreadable && <p className={styles.fault}>{say('couldNotBeSent')}</p>}
      <p className={styles.text} dir="auto">
        {unreadable ? say('unreadableMessage') : text}
      </p>
      {isBusy ? (
        <p className={styles.hint}>{say(deleting.isPending ? 'deleting' : 'beingSent')}</p>
      ) : (
        <div className={styles.choices}>
          {onEdit ? (
            <>
              <Button look="link" onPress={onEdit}>
                {say('editMessage')}
              </Button>
              {!unreadable && (
                <Button look="link" onPress={() => void tell(sending.mutateAsync(clientId), say('sent'))}>
                  {say('sendNow')}
                </Button>
              )}
            </>
          ) : (
            !unreadable && (
              <Button look="link" onPress={() => void copy(text)}>
                {say('copyText')}
              </Button>
            )
          )}
          <Discard onDiscard={() => void tell(deleting.mutateAsync(clientId), say('scheduledDeleted'))} />
        </div>
      )}
    </div>
  );
}

/** Shows a toast with the outcome, because the message may have left the list by then. */
async function tell(act: Promise<unknown>, done: string): Promise<void> {
  try {
    await act;
    toast(done);
  } catch (error) {
    toast(scheduleFault(error), { failed: true });
  }
}
