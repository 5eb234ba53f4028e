import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Dialog } from '../../../ui/Dialog';
import { coachingTrouble } from './coachingTrouble';
import styles from './Coachings.module.css';

interface FormDialogProps {
  title: string;
  confirm: string;
  /** Does what the form is for; `false` when something is missing. The dialog closes after success. */
  onSubmit: () => Promise<unknown> | false;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with a form, which stays open with the reason when the change fails. */
export function FormDialog({ title, confirm, onSubmit, onClose, children }: FormDialogProps) {
  const form = useId();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const change = onSubmit();
    if (change === false) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      await change;
      onClose();
    } catch (error) {
      setTrouble(coachingTrouble(error));
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
    <Dialog title={title} isOpen {...{ onClose, actions }}>
      <form id={form} className={styles.form} onSubmit={(event) => void submit(event)}>
        {children}
        {trouble !== undefined && (
          <Callout tone="danger" role="alert">
            {trouble}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}
