import type { Ref } from 'react';
import { Input, Label, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import styles from './Field.module.css';
import { FieldNotes, type FieldNotesProps } from './FieldNotes';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'isRequired' | 'isInvalid' | 'type'>, FieldNotesProps {
  label: string;
  type?: 'email' | 'password' | 'text' | 'time' | 'date' | 'datetime-local';
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** A field of one line. With `missing` the field is required. */
export function TextField({
  label,
  type = 'text',
  placeholder,
  inputRef,
  description,
  error,
  missing,
  mismatch,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField {...props} type={type} isRequired={missing !== undefined} {...(error && { isInvalid: true })} className={styles.field!}>
      <Label className={styles.label!}>{label}</Label>
      <Input {...(inputRef && { ref: inputRef })} {...(placeholder && { placeholder })} className={styles.control!} />
      <FieldNotes {...{ description, error, missing, mismatch }} />
    </AriaTextField>
  );
}
