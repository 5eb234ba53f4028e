import { useState, type ReactNode } from 'react';
import { say } from '../strings';
import { Button } from './Button';
import { Callout } from './Callout';
import { Dialog } from './Dialog';

interface ConfirmDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** The label of the button that confirms. */
  confirm: string;
  /** The confirmed action. The dialog closes after success; after a failure the dialog stays open and shows an error. */
  onConfirm: () => Promise<unknown> | void;
  /** The error text after a failure, where more can be said than that the action failed. */
  failure?: (error: unknown) => ReactNode;
  tone?: 'plain' | 'danger';
  /** The consequences of a confirmation. */
  children: ReactNode;
}

/** Asks for a confirmation before an action that cannot be undone. */
export function ConfirmDialog({
  title,
  isOpen,
  onClose,
  confirm,
  onConfirm,
  failure,
  tone = 'danger',
  children,
}: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ error: unknown }>();

  async function run() {
    setBusy(true);
    setFailed(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setFailed({ error });
    } finally {
      setBusy(false);
    }
  }

  const actions = (
    <>
      <Button autoFocus isDisabled={busy} onPress={onClose}>
        {say('cancel')}
      </Button>
      <Button look={tone === 'danger' ? 'danger' : 'primary'} isPending={busy} onPress={() => void run()}>
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog role="alertdialog" {...{ title, isOpen, onClose, actions }}>
      <div>{children}</div>
      {failed && (
        <Callout tone="danger" role="alert">
          {failure?.(failed.error) ?? say('didNotWork')}
        </Callout>
      )}
    </Dialog>
  );
}
