import { locale } from '../strings';
import styles from './Badge.module.css';
import { VisuallyHidden } from './VisuallyHidden';

const most = 99;

interface BadgeProps {
  count: number;
  /** What it counts, said in full: "3 unread messages". */
  label: string;
}

/** How many of something wait. */
export function Badge({ count, label }: BadgeProps) {
  return (
    <span className={styles.badge}>
      <span aria-hidden="true">{Math.min(count, most).toLocaleString(locale())}{count > most && '+'}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
