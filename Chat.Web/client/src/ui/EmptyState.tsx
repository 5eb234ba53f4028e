import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  title: string;
  /** The heading level; 1 when the page shows nothing else. */
  level?: 1 | 2;
  /** The explanation, or the next step. */
  children: ReactNode;
}

/** A placeholder for an empty page or list. */
export function EmptyState({ title, level = 2, children }: EmptyStateProps) {
  const Title = `h${level}` as const;
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 64 48" width="72" height="54" aria-hidden="true">
        <path className={styles.back} d="M10 14a8 8 0 0 1 8-8h20a8 8 0 0 1 8 8v8a8 8 0 0 1-8 8H24l-8 7v-7.2A8 8 0 0 1 10 22Z" />
        <circle className={styles.front} cx="49" cy="31" r="9" />
      </svg>
      <Title>{title}</Title>
      <div>{children}</div>
    </div>
  );
}
