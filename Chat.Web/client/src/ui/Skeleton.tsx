import styles from './Skeleton.module.css';

interface SkeletonProps {
  look?: 'line' | 'avatar' | 'block';
  /** The length of the line, relative to the available width. */
  width?: 'short' | 'medium' | 'long' | 'full';
}

/** A placeholder for loading content. The caller must announce the loading to screen readers. */
export function Skeleton({ look = 'line', width = 'full' }: SkeletonProps) {
  return <span className={styles.skeleton} data-look={look} data-width={width} aria-hidden="true" />;
}
