import { useQuery } from '@tanstack/react-query';
import { beginning } from '../../../lib/graphemes';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { toast } from '../../../ui/toast';
import { useConversations } from '../../conversations/useConversations';
import styles from '../later/Later.module.css';
import { openMessage } from './openMessage';
import { reminderFault, remindersQuery, useDue, useEndReminder } from './ownReminders';

const shownCharacters = 80;

/** Reminds of a message that is due, the longest first, until its reader is done with it. */
export function DueReminder() {
  const { data: conversations } = useConversations();
  const { data: reminders = [] } = useQuery({ ...remindersQuery, enabled: conversations !== undefined });
  const [due] = useDue(reminders);
  const ending = useEndReminder();
  const name = conversations?.find(({ peer }) => peer.id === due?.peer)?.peer.name;

  function done(peerId: string, seq: number) {
    ending.mutateAsync({ peerId, seq }).catch((error: unknown) => toast(reminderFault(error), { failed: true }));
  }

  return (
    <div role="status" data-live-announcer="true">
      {due && name !== undefined && (
        <Callout
          action={
            <span className={styles.answers}>
              <Button look="link" onPress={() => openMessage(due.peer, due.message)}>
                {say('openMessage')}
              </Button>
              <Button look="link" onPress={() => done(due.peer, due.message.seq)}>
                {say('reminderDone')}
              </Button>
            </span>
          }
        >
          {say('reminderOf', { name, text: beginning(due.message.text, shownCharacters) })}
        </Callout>
      )}
    </div>
  );
}
