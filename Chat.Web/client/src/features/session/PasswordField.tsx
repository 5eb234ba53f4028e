import { useState } from 'react';
import { Input, Label, TextField, type TextFieldProps } from 'react-aria-components';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import field from '../../ui/Field.module.css';
import { FieldNotes, type FieldNotesProps } from '../../ui/FieldNotes';
import { EyeIcon, EyeOffIcon } from '../../ui/icons';
import styles from './PasswordField.module.css';

interface PasswordFieldProps extends Pick<TextFieldProps, 'value' | 'onChange' | 'isDisabled' | 'autoFocus'>, FieldNotesProps {
  name: string;
  label: string;
  autoComplete: 'current-password' | 'new-password';
}

/** A password, which is hidden unless the user asks to see it. */
export function PasswordField({ label, description, error, missing, ...props }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      isRequired={missing !== undefined}
      autoCorrect="off"
      spellCheck="false"
      {...(error && { isInvalid: true })}
      className={field.field!}
    >
      <Label className={field.label!}>{label}</Label>
      <div className={styles.control}>
        <Input className={field.control!} autoCapitalize="none" />
        <Button look="icon" size="small" aria-label={isShown ? say('hideTyped') : say('showTyped')} onPress={() => setShown(!isShown)}>
          {isShown ? <EyeOffIcon /> : <EyeIcon />}
        </Button>
      </div>
      <FieldNotes {...{ description, error, missing }} />
    </TextField>
  );
}
