import { dayHeading } from '../../../lib/time';
import { useToday } from '../../../lib/useToday';
import styles from './MessageList.module.css';

export function DayRow({ time }: { time: string }) {
  useToday();
  return (
    <div className={styles.day}>
      <span>{dayHeading(time)}</span>
    </div>
  );
}
