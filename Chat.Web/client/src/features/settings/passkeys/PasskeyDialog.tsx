import { useId, useState, type FormEvent } from 'react';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/TextField';
import { isVisible } from '../../messages/message/visible';
import styles from '../Settings.module.css';

/** In Unicode code points, as the API counts them. */
const longestName = 80;

interface PasskeyDialogProps {
  title: string;
  /** The consequences of the action. */
  hint?: string;
  /** The label of the button that saves. */
  confirm: string;
  /** The name at first. */
  name: string;
  isOpen: boolean;
  onClose: () => void;
  /** Saves the name; the dialog closes after success. */
  onSave: (name: string) => Promise<unknown>;
  /** The error text after a failure. */
  failure: (error: unknown) => string;
}

/** The dialog in which a user names a passkey. */
export function PasskeyDialog({ title, hint, confirm, name, isOpen, onClose, onSave, failure }: PasskeyDialogProps) {
  const form = useId();
  const [typed, setTyped] = useState(name);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ error: unknown }>();
  const over = [...typed.trim()].length - longestName;

  async function save(event: FormEvent) {
    event.preventDefault();
    if (busy || over > 0 || !isVisible(typed)) return;
    setBusy(true);
    setFailed(undefined);
    try {
      await onSave(typed.trim());
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
      <Button type="submit" form={form} look="primary" isPending={busy}>
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog {...{ title, isOpen, onClose, actions }}>
      <form id={form} className={styles.form} onSubmit={(event) => void save(event)}>
        {hint !== undefined && <p>{hint}</p>}
        <TextField
          label={say('passkeyName')}
          description={say('passkeyNameHint')}
          error={over > 0 ? say('charactersOver', { count: over }) : undefined}
          missing={say('passkeyNameMissing')}
          value={typed}
          onChange={setTyped}
          autoFocus
        />
        {failed && (
          <Callout tone="danger" role="alert">
            {failure(failed.error)}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}
