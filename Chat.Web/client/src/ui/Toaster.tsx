import { useStore } from '../lib/store';
import { CheckIcon, WarningIcon } from './icons';
import { toasted } from './toast';
import styles from './Toaster.module.css';

/** The live region for toasts. Exactly one is always in the page, so that screen readers watch it, even while a dialog hides the rest. */
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
