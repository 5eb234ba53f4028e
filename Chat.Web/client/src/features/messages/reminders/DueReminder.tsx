import { beginning } from '../../../lib/graphemes';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { useConversations } from '../../conversations/useConversations';
import styles from '../scheduled/Later.module.css';
import { useMessages } from '../MessagesContext';
import { openMessage } from '../wanted';
import { useDone, useDue, useReminders } from './ownReminders';

const shownCharacters = 80;

/** Reminds of a message that is due, the longest first, until its reader is done with it. */
export function DueReminder() {
  const { data: conversations } = useConversations();
  const [due] = useDue(useReminders());
  const messages = useMessages();
  const done = useDone();
  const name = conversations?.find(({ peer }) => peer.id === due?.peer)?.peer.name;

  return (
    <div role="status" data-live-announcer="true">
      {due && name !== undefined && (
        <Callout
          action={
            <span className={styles.answers}>
              <Button look="link" onPress={() => openMessage(messages, { peerId: due.peer, seq: due.message.seq })}>
                {say('openMessage')}
              </Button>
              <Button look="link" onPress={() => done({ peerId: due.peer, seq: due.message.seq })}>
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
