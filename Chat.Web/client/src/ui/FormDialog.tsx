import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { say } from '../strings';
import { Button } from './Button';
import { Callout } from './Callout';
import { Dialog } from './Dialog';
import styles from './FormDialog.module.css';

interface FormDialogProps {
  title: string;
  isOpen?: boolean;
  onClose: () => void;
  /** The label of the button that sends the form. */
  confirm: string;
  /** Does what the form is for; `false` when something is missing. The dialog closes after success. */
  onSubmit: () => Promise<unknown> | false;
  /** The error text after a failure, which leaves the dialog open. */
  failure: (error: unknown) => ReactNode;
  children: ReactNode;
}

/** A dialog with a form. */
export function FormDialog({ title, isOpen = true, onClose, confirm, onSubmit, failure, children }: FormDialogProps) {
  const form = useId();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ error: unknown }>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const change = onSubmit();
    if (change === false) return;
    setBusy(true);
    setFailed(undefined);
    try {
      await change;
      onClose();
    } catch (error) {
      setFailed({ error });
    } finally {
      setBusy(false);
    }
  }

  const actions = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button type="submit" form={form} look="primary" isPending={isBusy}>
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog {...{ title, isOpen, onClose, actions }}>
      <form id={form} className={styles.form} onSubmit={(event) => void submit(event)}>
        {children}
        {failed && (
          <Callout tone="danger" role="alert">
            {failure(failed.error)}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}
