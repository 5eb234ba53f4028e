import type { ReactNode } from 'react';
import { troubleText } from '../../api/troubleText';
import { say } from '../../strings';
import { CheckIcon, WarningIcon } from '../../ui/icons';
import styles from './SaveNote.module.css';

interface SaveNoteProps {
  saving: { readonly status: 'idle' | 'pending' | 'success' | 'error'; readonly error: unknown };
  /** The text after a successful save, when more than "saved" is needed. */
  saved?: string;
  /** The text after a failed save; `false` when another element shows the error. */
  failure?: ReactNode;
  /** Whether there are unsaved changes. */
  isChanged?: boolean;
}

/** The outcome of a save. The live regions are always in the page, so that screen readers notice a new text. */
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
