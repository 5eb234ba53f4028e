import type { ReactNode } from 'react';
import { Problem } from '../../../api/problem';
import { troubleText } from '../../../api/troubleText';
import { say, type Key } from '../../../strings';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { proved } from '../../session/proof/proved';

const texts: Readonly<Record<string, Key>> = {
  'urn:chat:problem:recovery-under-way': 'recoveryUnderWay',
  'urn:chat:problem:no-recovery': 'noRecovery',
  'urn:chat:problem:same-admin': 'sameAdmin',
  'urn:chat:problem:new-admin': 'recoveryNewAdmin',
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

/** Asks for a confirmation, and then for a proof if none was given recently. */
export function RecoveryDialog({ title, confirm, onConfirm, onClose, children }: RecoveryDialogProps) {
  return (
    <ConfirmDialog {...{ title, confirm, onClose }} isOpen onConfirm={() => proved(onConfirm)} failure={trouble}>
      {children}
    </ConfirmDialog>
  );
}

function trouble(error: unknown): string {
  const text = error instanceof Problem ? texts[error.type] : undefined;
  return text ? say(text) : troubleText(error);
}
