import { say } from '../../strings';
import { Skeleton } from '../../ui/Skeleton';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './Settings.module.css';

/** Shown in a section while its settings are loading. */
export function Loading() {
  return (
    <div className={styles.form}>
      <VisuallyHidden>{say('loading')}</VisuallyHidden>
      <Skeleton width="long" />
      <Skeleton look="block" />
      <Skeleton width="short" />
    </div>
  );
}
