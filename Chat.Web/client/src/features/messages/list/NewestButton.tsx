import { say } from '../../../strings';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { DownIcon } from '../../../ui/icons';
import styles from './MessageList.module.css';

/** Scrolls to the end, and shows the number of the peer's unseen messages there. */
export function NewestButton({ count, onPress }: { count: number; onPress: () => void }) {
  return (
    <div className={styles.newest}>
      <Button look="icon" aria-label={count > 0 ? say('newestCount', { count }) : say('newest')} onPress={onPress}>
        <DownIcon />
      </Button>
      {count > 0 && (
        <span className={styles.count} aria-hidden="true">
          <Badge count={count} label="" />
        </span>
      )}
    </div>
  );
}
