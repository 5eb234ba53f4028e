import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  type ComboBoxProps as AriaComboBoxProps,
} from 'react-aria-components';
import styles from './ComboBox.module.css';
import field from './Field.module.css';
import { FieldNotes, type FieldNotesProps } from './FieldNotes';
import { CheckIcon, ChevronDownIcon } from './icons';
import type { Option } from './options';
import { Popover } from './Popover';
import select from './Select.module.css';

interface ComboBoxProps<Value extends string>
  extends Omit<
      AriaComboBoxProps<Option<Value>>,
      'className' | 'children' | 'items' | 'defaultItems' | 'value' | 'onChange' | 'isInvalid' | 'isRequired'
    >,
    Omit<FieldNotesProps, 'missing'> {
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** The text when no option matches the typed text. */
  nothing: string;
}

/** A choice among very many options, which the user finds by any part of the name. */
export function ComboBox<Value extends string>({
  label,
  options,
  value,
  onChange,
  nothing,
  description,
  error,
  ...props
}: ComboBoxProps<Value>) {
  return (
    <AriaComboBox
      {...props}
      defaultItems={options.map((option) => ({ ...option, id: option.value }))}
      value={value}
      onChange={(key) => key !== null && onChange(key as Value)}
      allowsEmptyCollection
      {...(error && { isInvalid: true })}
      className={field.field!}
    >
      <Label className={field.label!}>{label}</Label>
      <div className={styles.control}>
        <Input className={field.control!} onFocus={(event) => event.currentTarget.select()} />
        <Button className={styles.button!}>
          <ChevronDownIcon />
        </Button>
      </div>
      <FieldNotes {...{ description, error }} />
      <Popover look="list">
        <ListBox<Option<Value>> className={select.list!} renderEmptyState={() => <p className={styles.nothing}>{nothing}</p>}>
          {(option) => (
            <ListBoxItem textValue={option.label} className={select.option!}>
              <span>{option.label}</span>
              <CheckIcon />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
