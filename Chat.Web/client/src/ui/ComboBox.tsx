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
  value: Value | null;
  onChange: (value: Value) => void;
  /** True when the caller finds the options for `inputValue`; otherwise the box finds them among all options. */
  isFiltered?: boolean;
  /** The text when no option matches the typed text. */
  nothing: string;
}

/** A choice among very many options, which the user finds by any part of the name. */
export function ComboBox<Value extends string>({
  label,
  options,
  value,
  onChange,
  isFiltered = false,
  nothing,
  description,
  error,
  ...props
}: ComboBoxProps<Value>) {
  const items = options.map((option) => ({ ...option, id: option.value }));
  return (
    <AriaComboBox
      {...props}
      {...(isFiltered ? { items } : { defaultItems: items })}
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
              <span className={styles.words}>
                {option.label}
                {option.description && <span className={styles.description}>{option.description}</span>}
              </span>
              <CheckIcon />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
