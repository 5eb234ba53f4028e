import { useQuery } from '@tanstack/react-query';
import type { ScheduledMessage } from '../../../api/types';
import { say } from '../../../strings';
import styles from './Later.module.css';
import { scheduledQuery } from './scheduled';
import { ScheduledItem } from './ScheduledItem';

/** The scheduled messages of a conversation that has ended. */
export function useScheduledLeft(peerId: string): readonly ScheduledMessage[] {
  return useQuery(scheduledQuery(peerId)).data ?? [];
}

interface ScheduledLeftProps {
  peerId: string;
  scheduled: readonly ScheduledMessage[];
  level: 1 | 2;
}

/** Shown in place of an ended conversation: the writer can copy or delete the unsent messages. */
export function ScheduledLeft({ peerId, scheduled, level }: ScheduledLeftProps) {
  const Title = `h${level + 1}` as 'h2' | 'h3';
  return (
    <>
      <Title>{say('scheduledMessages')}</Title>
      <p>{say('scheduledLeftHint')}</p>
      <ul className={styles.list}>
        {scheduled.map((message) => (
          <li key={message.clientId}>
            <ScheduledItem peerId={peerId} message={message} />
          </li>
        ))}
      </ul>
    </>
  );
}
