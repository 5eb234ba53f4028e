import { useState } from 'react';
import { say } from '../../../strings';
import { FormDialog } from '../../../ui/FormDialog';
import { TextField } from '../../../ui/TextField';
import { isVisible } from '../../messages/message/visible';

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
  const [typed, setTyped] = useState(name);
  const over = [...typed.trim()].length - longestName;

  function save() {
    return over <= 0 && isVisible(typed) && onSave(typed.trim());
  }

  return (
    <FormDialog {...{ title, isOpen, onClose, confirm, failure }} onSubmit={save}>
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
    </FormDialog>
  );
}
