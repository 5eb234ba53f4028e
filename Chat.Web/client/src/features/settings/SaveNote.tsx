import type { ReactNode } from 'react';
import { troubleText } from '../../api/troubleText';
import { say } from '../../strings';
import { CheckIcon, WarningIcon } from '../../ui/icons';
import styles from './SaveNote.module.css';

interface SaveNoteProps {
  saving: { readonly status: 'idle' | 'pending' | 'success' | 'error'; readonly error: unknown };
  /** Said when it is saved, when there is more to say than that. */
  saved?: string;
  /** Said when it could not be saved; `false` when that is told elsewhere. */
  failure?: ReactNode;
  /** Whether there is something to save. */
  isChanged?: boolean;
}

/** Whether something was saved. The regions are always there, so that screen readers notice when they speak. */
export function SaveNote({
  saving: { status, error },
  saved = say('saved'),
  failure = troubleText(error),
  isChanged = false,
}: SaveNoteProps) {
  const isSaved = status === 'success' && !isChanged;
  return (
    <div className={styles.notes}>
      <p role="status" className={styles.note} data-tone={isSaved ? 'success' : undefined}>
        {isSaved && <CheckIcon />}
        {isSaved ? saved : status !== 'pending' && status !== 'error' && isChanged && say('notSavedYet')}
      </p>
      <p role="alert" className={styles.note} data-tone="danger">
        {status === 'error' && failure && <WarningIcon />}
        {status === 'error' && failure}
      </p>
    </div>
  );
}
