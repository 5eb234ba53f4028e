import type { ReactNode } from 'react';
import type { AccessRequest } from '../../../api/types';
import { dateOf } from '../../../lib/time';
import { say } from '../../../strings';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { toast } from '../../../ui/toast';
import { basisText } from '../../access/access';
import styles from '../parts/Parts.module.css';
import { accessProblem, useClose, useGrant } from './requests';

interface AnswerDialogProps {
  request: AccessRequest;
  onClose: () => void;
  /** Takes the focus when the dialog has closed, because the button may be gone from the list. */
  afterwards: ReactNode;
}

const namesOf = ({ student, coach }: AccessRequest) => ({ student: student.name, coach: coach.name });

/** Asks the second admin before the conversation opens for both. */
export function GrantDialog({ request, onClose, afterwards }: AnswerDialogProps) {
  const granting = useGrant();
  const { basis, reason, askedBy, hiddenUntil } = request;

  async function grant() {
    await granting.mutateAsync(request);
    toast(say('readingGranted'));
  }

  return (
    <ConfirmDialog
      title={say('grantReadingAsk', namesOf(request))}
      isOpen
      onClose={onClose}
      confirm={say('grantReading')}
      onConfirm={grant}
      failure={accessProblem}
      tone="plain"
    >
      <div className={styles.form}>
        <p>{say('grantReadingHint', { name: askedBy.name })}</p>
        <p dir="auto">
          {basisText(basis)}: {reason ?? ''}
        </p>
        <p>{hiddenUntil ? say('hiddenUntilDate', { date: dateOf(hiddenUntil) }) : say('shownToBoth')}</p>
      </div>
      {afterwards}
    </ConfirmDialog>
  );
}

/** Asks before a request or a reading ends. */
export function CloseDialog({ request, onClose, afterwards }: AnswerDialogProps) {
  const closing = useClose();

  async function close() {
    await closing.mutateAsync(request);
    toast(say('readingClosed'));
  }

  return (
    <ConfirmDialog
      title={say('closeReadingAsk', namesOf(request))}
      isOpen
      onClose={onClose}
      confirm={say('closeReading')}
      onConfirm={close}
      failure={accessProblem}
    >
      <p>{say('closeReadingHint')}</p>
      {afterwards}
    </ConfirmDialog>
  );
}
