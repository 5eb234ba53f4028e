import { counted } from '../lib/counted';
import styles from './Badge.module.css';
import { VisuallyHidden } from './VisuallyHidden';

interface BadgeProps {
  count: number;
  /** The full text for screen readers: "3 unread messages". */
  label: string;
}

/** A count of waiting items. */
export function Badge({ count, label }: BadgeProps) {
  return (
    <span className={styles.badge}>
      <span aria-hidden="true">{counted(count)}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
