import styles from './Tag.module.css';

interface TagProps {
  tone?: 'plain' | 'accent' | 'warning';
  children: string;
}

/** A word about what it stands beside: this device, edited, a role. */
export function Tag({ tone = 'plain', children }: TagProps) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {children}
    </span>
  );
}
