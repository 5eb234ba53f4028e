import { useStore } from '../lib/store';
import { CheckIcon } from './icons';
import { toasted } from './toast';
import styles from './Toaster.module.css';

/** Where toasts appear; stands in the page once, always, so that screen readers watch it. */
export function Toaster() {
  const text = useStore(toasted);
  return (
    <div className={styles.toaster} role="status">
      {text && (
        <p key={text} className={styles.toast}>
          <CheckIcon />
          {text}
        </p>
      )}
    </div>
  );
}
