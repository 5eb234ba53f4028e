import { FieldError, Input, Label, TextField as AriaTextField } from 'react-aria-components';
import styles from './TextField.module.css';

interface TextFieldProps {
  name: string;
  type: 'email' | 'password' | 'text';
  label: string;
  /** Said when it is left empty. */
  missing: string;
  autoComplete: string;
  autoFocus?: boolean;
}

/** A field of a form that must be filled in. */
export function TextField({ label, missing, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} isRequired className={styles.field!}>
      <Label className={styles.label!}>{label}</Label>
      <Input className={styles.input!} />
      <FieldError className={styles.error!}>
        {({ validationDetails, defaultChildren }) => (validationDetails.valueMissing ? missing : defaultChildren)}
      </FieldError>
    </AriaTextField>
  );
}
