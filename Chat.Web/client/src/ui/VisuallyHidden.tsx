import type { HTMLAttributes } from 'react';
import styles from './VisuallyHidden.module.css';

/** Content for screen readers only. */
export function VisuallyHidden(props: HTMLAttributes<HTMLSpanElement> & { 'data-live-announcer'?: 'true' }) {
  return <span {...props} className={styles.hidden} />;
}
