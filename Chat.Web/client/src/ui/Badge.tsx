import { counted } from '../lib/counted';
import styles from './Badge.module.css';
import { VisuallyHidden } from './VisuallyHidden';

interface BadgeProps {
  count: number;
  /** What it counts, said in full: "3 unread messages". */
  label: string;
}

/** How many of something wait. */
export function Badge({ count, label }: BadgeProps) {
  return (
    <span className={styles.badge}>
      <span aria-hidden="true">{counted(count)}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
