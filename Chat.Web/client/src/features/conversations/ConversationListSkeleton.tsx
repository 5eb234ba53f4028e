import { say } from '../../strings';
import { Skeleton } from '../../ui/Skeleton';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './ConversationList.module.css';

const rows = [1, 2, 3, 4, 5, 6];

/** A placeholder with the shape of the list, visible only when loading takes a moment. */
export function ConversationListSkeleton() {
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{say('loading')}</VisuallyHidden>
      {rows.map((row) => (
        <div key={row} className={styles.row}>
          <Skeleton look="avatar" />
          <div className={styles.main}>
            <Skeleton width="medium" />
            <Skeleton width="long" />
          </div>
        </div>
      ))}
    </div>
  );
}
