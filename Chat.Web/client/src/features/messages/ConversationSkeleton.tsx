import { useTwoPanes } from '../../lib/viewport';
import { say } from '../../strings';
import { Skeleton } from '../../ui/Skeleton';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './OpenConversation.module.css';

const shapes = ['long', 'short mine', 'medium', 'short', 'long mine', 'medium mine'];

/** The shape of a conversation that is being loaded. */
export function ConversationSkeleton() {
  return (
    <div className={styles.conversation} aria-busy="true">
      <VisuallyHidden role="heading" aria-level={useTwoPanes() ? 2 : 1}>
        <span role="status">{say('loading')}</span>
      </VisuallyHidden>
      <div className={styles.header}>
        <Skeleton look="avatar" />
        <div className={styles.skeletonName}>
          <Skeleton width="medium" />
        </div>
      </div>
      <div className={styles.skeletons}>
        {shapes.map((shape) => (
          <div key={shape} className={styles.skeleton} data-shape={shape}>
            <Skeleton look="block" />
          </div>
        ))}
      </div>
    </div>
  );
}
