import type { ReactNode } from 'react';
import type { ErasureRequest } from '../../../api/types';
import { say } from '../../../strings';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { toast } from '../../../ui/toast';
import { erasureProblem, useApprove } from './erasures';

export interface AnswerDialogProps {
  request: ErasureRequest;
  onClose: () => void;
  /** Takes the focus when the dialog has closed, because the request is gone from the list. */
  afterwards: ReactNode;
}

/** Asks before a conversation is erased for ever. */
export function ApproveDialog({ request, onClose, afterwards }: AnswerDialogProps) {
  const approving = useApprove();

  async function approve() {
    await approving.mutateAsync(request);
    toast(say('erasureApproved'));
  }

  return (
    <ConfirmDialog
      title={say('approveErasureAsk', { student: request.student.name, coach: request.coach.name })}
      isOpen
      onClose={onClose}
      confirm={say('approveErasure')}
      onConfirm={approve}
      failure={erasureProblem}
    >
      <p>{say('approveErasureHint')}</p>
      {afterwards}
    </ConfirmDialog>
  );
}
