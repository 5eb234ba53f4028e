import styles from './Tag.module.css';

interface TagProps {
  tone?: 'plain' | 'accent' | 'warning';
  children: string;
}

/** A short label for the item beside it: this device, edited, a role. */
export function Tag({ tone = 'plain', children }: TagProps) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {children}
    </span>
  );
}
