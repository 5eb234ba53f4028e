import { say } from '../../strings';
import { Mark } from '../../ui/Mark';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './Starting.module.css';

/** Shown until the session is known; mostly too short to be seen. */
export function Starting() {
  return (
    <main className={styles.page}>
      <Mark size={56} />
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
    </main>
  );
}
