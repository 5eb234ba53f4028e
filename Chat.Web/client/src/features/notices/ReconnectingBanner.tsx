import { say } from '../../strings';
import { useConnectionStatus } from './NoticesContext';
import styles from './ReconnectingBanner.module.css';

/** Says that the connection was lost. The region itself is always there, so that screen readers notice when it speaks. */
export function ReconnectingBanner() {
  const status = useConnectionStatus();
  return (
    <div role="status" className={styles.region}>
      {status === 'reconnecting' && (
        <p className={styles.banner}>
          <span className={styles.dot} aria-hidden="true" />
          {say('reconnecting')}
        </p>
      )}
    </div>
  );
}
