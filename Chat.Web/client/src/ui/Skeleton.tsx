import styles from './Skeleton.module.css';

interface SkeletonProps {
  look?: 'line' | 'avatar' | 'block';
  /** How long the line is, of the room there is. */
  width?: 'short' | 'medium' | 'long' | 'full';
}

/** The shape of what is being loaded. Say in words beside it, for screen readers, that it is. */
export function Skeleton({ look = 'line', width = 'full' }: SkeletonProps) {
  return <span className={styles.skeleton} data-look={look} data-width={width} aria-hidden="true" />;
}
