import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { CloseIcon, EditIcon } from '../../../ui/icons';
import styles from './Composer.module.css';

/** Shows the message that the edit replaces, with a cancel button. */
export function EditingBar({ original, onStop }: { original: string; onStop: () => void }) {
  return (
    <div className={styles.editing}>
      <EditIcon />
      <div>
        <strong>{say('editing')}</strong>
        <p dir="auto">{original}</p>
      </div>
      <Button look="icon" size="small" aria-label={say('cancelEditing')} onPress={onStop}>
        <CloseIcon />
      </Button>
    </div>
  );
}
