import { useIsOnline } from '../../lib/network';
import { useLasting } from '../../lib/useLasting';
import { say } from '../../strings';
import { useConnectionStatus } from './NoticesContext';
import styles from './ReconnectingBanner.module.css';

/** A lost connection shows no banner before this time, in ms. */
const unnoticedMs = 2_000;

/** Says that the connection was lost. The live region is always in the page, so that screen readers notice a new text. */
export function ReconnectingBanner() {
  const isLost = useConnectionStatus() === 'reconnecting';
  const isOnline = useIsOnline();
  const isShown = useLasting(isLost || !isOnline, unnoticedMs);
  return (
    <div role="status" className={styles.region} data-live-announcer="true">
      {isShown && (
        <p className={styles.banner}>
          <span className={styles.dot} aria-hidden="true" />
          {say(isOnline ? 'reconnecting' : 'offlineBanner')}
        </p>
      )}
    </div>
  );
}
