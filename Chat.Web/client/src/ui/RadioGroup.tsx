import { Label, Radio, RadioGroup as AriaRadioGroup, type RadioGroupProps as AriaRadioGroupProps } from 'react-aria-components';
import field from './Field.module.css';
import { FieldNotes, type FieldNotesProps } from './FieldNotes';
import type { Option } from './options';
import styles from './RadioGroup.module.css';

interface RadioGroupProps<Value extends string>
  extends Omit<AriaRadioGroupProps, 'className' | 'children' | 'value' | 'onChange'>,
    FieldNotesProps {
  label: string;
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
}

/** A choice among a few options, all visible. */
export function RadioGroup<Value extends string>({
  label,
  options,
  onChange,
  description,
  error,
  missing,
  ...props
}: RadioGroupProps<Value>) {
  return (
    <AriaRadioGroup
      orientation="horizontal"
      {...props}
      onChange={(value) => onChange(value as Value)}
      isRequired={missing !== undefined}
      {...(error && { isInvalid: true })}
      className={field.field!}
    >
      <Label className={field.label!}>{label}</Label>
      <div className={styles.segments}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.segment!}>
            {option.sign !== undefined && <span aria-hidden="true">{option.sign}</span>}
            {option.label}
          </Radio>
        ))}
      </div>
      <FieldNotes {...{ description, error, missing }} />
    </AriaRadioGroup>
  );
}
