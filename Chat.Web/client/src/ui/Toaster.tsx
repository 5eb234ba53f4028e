import { useStore } from '../lib/store';
import { CheckIcon, WarningIcon } from './icons';
import { toasted } from './toast';
import styles from './Toaster.module.css';

/** Where toasts appear; stands in the page once, always, so that screen readers watch it, also while a dialog hides the rest from them. */
export function Toaster() {
  const toast = useStore(toasted);
  return (
    <div className={styles.toaster} role="status" data-live-announcer="true">
      {toast && (
        <p key={toast.id} className={styles.toast}>
          {toast.failed ? <WarningIcon /> : <CheckIcon />}
          {toast.text}
        </p>
      )}
    </div>
  );
}
