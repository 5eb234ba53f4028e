import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Select as AriaSelect,
  SelectValue,
  type SelectProps as AriaSelectProps,
} from 'react-aria-components';
import field from './Field.module.css';
import { FieldNotes, type FieldNotesProps } from './FieldNotes';
import { CheckIcon, ChevronDownIcon } from './icons';
import type { Option } from './options';
import { Popover } from './Popover';
import styles from './Select.module.css';

interface SelectProps<Value extends string>
  extends Omit<AriaSelectProps, 'className' | 'children' | 'value' | 'onChange' | 'placeholder'>,
    FieldNotesProps {
  label: string;
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  placeholder?: string;
}

/** A choice among many options in a list that opens. Typing finds an option. */
export function Select<Value extends string>({
  label,
  options,
  value,
  onChange,
  placeholder = '',
  description,
  error,
  missing,
  ...props
}: SelectProps<Value>) {
  return (
    <AriaSelect
      {...props}
      value={value}
      onChange={(key) => key !== null && onChange(key as Value)}
      placeholder={placeholder}
      isRequired={missing !== undefined}
      {...(error && { isInvalid: true })}
      className={field.field!}
    >
      <Label className={field.label!}>{label}</Label>
      <Button className={`${field.control} ${styles.button}`}>
        <SelectValue className={styles.value!}>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDownIcon />
      </Button>
      <FieldNotes {...{ description, error, missing }} />
      <Popover look="list">
        <ListBox items={options.map((option) => ({ ...option, id: option.value }))} className={styles.list!}>
          {(option) => (
            <ListBoxItem textValue={option.label} className={styles.option!}>
              <span>{option.label}</span>
              <CheckIcon />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
