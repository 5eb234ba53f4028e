import { useState } from 'react';
import type { ErasureRefusal } from '../../../api/types';
import { say } from '../../../strings';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Select } from '../../../ui/Select';
import { toast } from '../../../ui/toast';
import type { AnswerDialogProps } from './ApproveDialog';
import { erasureProblem, useRefuse } from './erasures';

/** Asks for the reason of a refusal, which the student sees. */
export function RefuseDialog({ request, onClose, afterwards }: AnswerDialogProps) {
  const refusing = useRefuse();
  const [reason, setReason] = useState<ErasureRefusal>('talk-first');

  async function refuse() {
    await refusing.mutateAsync({ request, reason });
    toast(say('erasureWasRefused'));
  }

  return (
    <ConfirmDialog
      title={say('refuseErasureAsk', { student: request.student.name })}
      isOpen
      onClose={onClose}
      confirm={say('refuseErasure')}
      onConfirm={refuse}
      failure={erasureProblem}
      tone="plain"
    >
      <p>{say('refuseErasureHint')}</p>
      <Select<ErasureRefusal>
        label={say('refusalReason')}
        options={[
          { value: 'talk-first', label: say('refusedTalkFirst') },
          { value: 'safety', label: say('refusedSafety') },
          { value: 'legal-duty', label: say('refusedLegalDuty') },
        ]}
        value={reason}
        onChange={setReason}
      />
      {afterwards}
    </ConfirmDialog>
  );
}
