import { useState } from 'react';
import type { AccessBasis, PersonName } from '../../../api/types';
import { say } from '../../../strings';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Select } from '../../../ui/Select';
import { TextArea } from '../../../ui/TextArea';
import { toast } from '../../../ui/toast';
import { basisText } from '../../access/access';
import styles from '../parts/Parts.module.css';
import { accessProblem, useAskForAccess } from './requests';

interface AskDialogProps {
  student: PersonName;
  coach: PersonName;
  onClose: () => void;
}

const grounds: readonly AccessBasis[] = ['safeguarding', 'legal', 'data-subject'];
const delays = ['0', '7', '30', '90'] as const;
const longestReason = 500;

/** Asks to read a conversation, on a ground and with a reason, which the student and the coach will see. */
export function AskDialog({ student, coach, onClose }: AskDialogProps) {
  const asking = useAskForAccess();
  const [basis, setBasis] = useState<AccessBasis>('safeguarding');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState<(typeof delays)[number]>('0');

  async function askNow() {
    if (reason.trim() === '') throw new ReasonMissing();
    const hiddenDays = days === '0' ? null : Number(days);
    await asking.mutateAsync({ studentId: student.id, coachId: coach.id, basis, reason: reason.trim(), hiddenDays });
    toast(say('readingAsked'));
  }

  return (
    <ConfirmDialog
      title={say('askToReadAsk', { student: student.name, coach: coach.name })}
      isOpen
      onClose={onClose}
      confirm={say('askToRead')}
      onConfirm={askNow}
      failure={(error) => (error instanceof ReasonMissing ? say('giveReason') : accessProblem(error))}
      tone="plain"
    >
      <div className={styles.form}>
        <p>{say('askToReadHint')}</p>
        <Select<AccessBasis>
          label={say('basisMember')}
          options={grounds.map((ground) => ({ value: ground, label: basisText(ground) }))}
          value={basis}
          onChange={setBasis}
        />
        <TextArea
          label={say('readingReason')}
          description={say('readingReasonHint')}
          maxLength={longestReason}
          value={reason}
          onChange={setReason}
        />
        <Select
          label={say('whenShown')}
          description={say('whenShownHint')}
          options={delays.map((delay) => ({ value: delay, label: say(delay === '0' ? 'shownAtOnce' : 'shownAfterDays', { days: delay }) }))}
          value={days}
          onChange={setDays}
        />
      </div>
    </ConfirmDialog>
  );
}

/** The admin gave no reason. */
class ReasonMissing extends Error {}
