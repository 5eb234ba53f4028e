import type { Ref } from 'react';
import { Label, TextArea as AriaTextArea, TextField, type TextFieldProps } from 'react-aria-components';
import field from './Field.module.css';
import { FieldNotes, type FieldNotesProps } from './FieldNotes';
import styles from './TextArea.module.css';

interface TextAreaProps extends Omit<TextFieldProps, 'className' | 'children' | 'isRequired' | 'isInvalid' | 'type'>, FieldNotesProps {
  label: string;
  placeholder?: string;
  /** The initial number of lines; the field grows with its text. */
  rows?: number;
  areaRef?: Ref<HTMLTextAreaElement>;
}

/** A field of several lines. With `missing` the field is required. */
export function TextArea({ label, placeholder, rows = 3, areaRef, description, error, missing, ...props }: TextAreaProps) {
  return (
    <TextField {...props} isRequired={missing !== undefined} {...(error && { isInvalid: true })} className={field.field!}>
      <Label className={field.label!}>{label}</Label>
      <AriaTextArea
        {...(areaRef && { ref: areaRef })}
        {...(placeholder && { placeholder })}
        rows={rows}
        dir="auto"
        className={`${field.control} ${styles.area}`}
      />
      <FieldNotes {...{ description, error, missing }} />
    </TextField>
  );
}
