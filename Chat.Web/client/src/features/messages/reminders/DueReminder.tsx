import { beginning } from '../../../lib/graphemes';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { useAttentionTo } from '../../attention/AttentionContext';
import { useConversations } from '../../conversations/useConversations';
import { openMessage } from '../../conversations/wanted';
import styles from '../scheduled/Later.module.css';
import { useMessages } from '../MessagesContext';
import { useDone, useDue, useReminders } from './ownReminders';

const shownCharacters = 80;

/** Shows the oldest due reminder until the user is done with it. */
export function DueReminder() {
  const { data: conversations } = useConversations();
  const reminders = useDue(useReminders());
  const messages = useMessages();
  const done = useDone();
  const named = reminders.flatMap(({ peer: peerId, dueAt, message: { seq, text } }) => {
    const name = conversations?.find(({ peer }) => peer.id === peerId)?.peer.name;
    return name === undefined ? [] : [{ peerId, seq, dueAt, name, text }];
  });
  useAttentionTo(named);
  const [due] = named;

  return (
    <div role="status" data-live-announcer="true">
      {due && (
        <Callout
          action={
            <span className={styles.answers}>
              <Button look="link" onPress={() => openMessage(messages, due)}>
                {say('openMessage')}
              </Button>
              <Button look="link" onPress={() => done(due)}>
                {say('reminderDone')}
              </Button>
            </span>
          }
        >
          {say('reminderOf', { name: due.name, text: beginning(due.text, shownCharacters) })}
        </Callout>
      )}
    </div>
  );
}
