import { dayHeading } from '../../lib/time';
import styles from './MessageList.module.css';

export function DayRow({ time }: { time: string }) {
  return (
    <div className={styles.day}>
      <span>{dayHeading(time)}</span>
    </div>
  );
}
