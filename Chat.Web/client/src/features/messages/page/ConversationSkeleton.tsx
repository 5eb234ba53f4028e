import { back } from '../../../lib/location';
import { useTwoPanes } from '../../../lib/viewport';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { BackIcon } from '../../../ui/icons';
import { Skeleton } from '../../../ui/Skeleton';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import styles from './OpenConversation.module.css';

const shapes = ['long', 'short mine', 'medium', 'short', 'long mine', 'medium mine'];

/** A placeholder for a conversation that is loading. */
export function ConversationSkeleton() {
  const isWide = useTwoPanes();
  return (
    <div className={styles.conversation} aria-busy="true">
      <VisuallyHidden role="heading" aria-level={isWide ? 2 : 1}>
        <span role="status">{say('loading')}</span>
      </VisuallyHidden>
      <div className={styles.header}>
        {!isWide && (
          <Button look="icon" aria-label={say('back')} onPress={() => back('/')}>
            <BackIcon />
          </Button>
        )}
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
