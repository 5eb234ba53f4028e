import { useState, type ReactNode } from 'react';
import { useMessages, useUnfinished } from '../features/messages/MessagesContext';
import { useSession } from '../features/session/SessionContext';
import { useStore } from '../lib/store';
import { say } from '../strings';
import { ConfirmDialog } from '../ui/ConfirmDialog';

interface SignOut {
  readonly signOut: () => void;
  /** The question before a sign-out that would lose messages; render it beside the control that signs out. */
  readonly dialog: ReactNode;
}

/** Signs out. Unsent messages exist only in this page, so the user must confirm their loss first. */
export function useSignOut(): SignOut {
  const session = useSession();
  const deletions = useStore(useMessages().revisions.pending).filter(({ text, state }) => text === null && state !== 'refused');
  const unsent = useUnfinished().length + deletions.length;
  const [isAsking, setAsking] = useState(false);

  function signOut() {
    if (unsent > 0) setAsking(true);
    else session.signOut();
  }

  const dialog = (
    <ConfirmDialog
      title={say('signOutAsk')}
      isOpen={isAsking}
      onClose={() => setAsking(false)}
      confirm={say('signOutAnyway')}
      onConfirm={session.signOut}
    >
      {unsent > 0 ? say('signOutLoses', { count: unsent }) : say('signOutLosesNothing')}
    </ConfirmDialog>
  );
  return { signOut, dialog };
}
