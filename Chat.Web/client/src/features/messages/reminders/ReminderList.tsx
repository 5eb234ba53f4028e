import { useId } from 'react';
import type { OwnReminder } from '../../../api/types';
import { beginning } from '../../../lib/graphemes';
import { serverNow } from '../../../lib/serverClock';
import { timePast, timeToCome } from '../../../lib/time';
import { useMinute } from '../../../lib/useMinute';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { BellIcon, CheckIcon } from '../../../ui/icons';
import { useConversations } from '../../conversations/useConversations';
import { openMessage } from '../../conversations/wanted';
import { useMessages } from '../MessagesContext';
import styles from './ReminderList.module.css';
import { useDone, useDue } from './ownReminders';

const shownCharacters = 120;

/** The reminders in order of time, so that due ones come first. */
export function ReminderList({ reminders }: { reminders: readonly OwnReminder[] }) {
  const title = useId();
  const { data: conversations = [] } = useConversations();
  const due = useDue(reminders);
  const messages = useMessages();
  const done = useDone();
  useMinute();
  const now = new Date(serverNow());

  return (
    <section className={styles.reminders} aria-labelledby={title}>
      <h3 id={title}>{say('reminders')}</h3>
      <ul>
        {reminders.map((reminder) => {
          const { peer, dueAt, message } = reminder;
          const place = { peerId: peer, seq: message.seq };
          const isDue = due.includes(reminder);
          const name = conversations.find((conversation) => conversation.peer.id === peer)?.peer.name ?? '';
          const text = message.unreadable ? say('unreadableMessage') : beginning(message.text, shownCharacters);
          return (
            <li key={`${peer} ${message.seq}`} className={styles.reminder} data-due={isDue || undefined}>
              <Button look="tile" onPress={() => openMessage(messages, place)}>
                <BellIcon />
                <span className={styles.words}>
                  <span className={styles.name} dir="auto">
                    {name}
                  </span>
                  <span className={styles.text} dir="auto">
                    {text}
                  </span>
                  <time dateTime={dueAt}>{isDue ? say('dueSince', { time: timePast(dueAt, now) }) : timeToCome(dueAt, now)}</time>
                </span>
              </Button>
              <Button look="icon" size="small" aria-label={say('doneWith', { name, text })} onPress={() => done(place)}>
                <CheckIcon />
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
