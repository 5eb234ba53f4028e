import type { ReactNode } from 'react';
import { Problem } from '../../../api/problem';
import { say, type Key } from '../../../strings';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { needsProof, proofProblem, useProof } from '../../settings/devices/useProof';

const texts: Readonly<Record<string, Key>> = {
  'urn:chat:problem:recovery-under-way': 'recoveryUnderWay',
  'urn:chat:problem:no-recovery': 'noRecovery',
  'urn:chat:problem:same-admin': 'sameAdmin',
  'urn:chat:problem:own-recovery': 'ownRecovery',
  'urn:chat:problem:not-allowed': 'noLongerAdmin',
};

interface RecoveryDialogProps {
  title: string;
  confirm: string;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** Asks for a confirmation, and for the password if it was not given lately. */
export function RecoveryDialog({ title, confirm, onConfirm, onClose, children }: RecoveryDialogProps) {
  const proof = useProof();

  async function run() {
    await proof.give();
    await onConfirm().catch((error: unknown) => {
      if (needsProof(error)) proof.ask();
      throw error;
    });
  }

  return (
    <ConfirmDialog {...{ title, confirm, onClose }} isOpen onConfirm={run} failure={trouble}>
      {children}
      {proof.field}
    </ConfirmDialog>
  );
}

function trouble(error: unknown): string {
  const text = error instanceof Problem ? texts[error.type] : undefined;
  return text ? say(text) : proofProblem(error);
}
