import type { Ref } from 'react';
import { Input, SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components';
import { say } from '../strings';
import { Button } from './Button';
import field from './Field.module.css';
import { CloseIcon, SearchIcon } from './icons';
import styles from './SearchField.module.css';

interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'className' | 'children' | 'aria-label'> {
  /** The accessible name of the field, which is also the placeholder. */
  label: string;
  /** The shortcut shown in the field; the page must handle the key itself. */
  shortcut?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** A field that filters visible content. Escape clears the field. */
export function SearchField({ label, shortcut, inputRef, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} aria-label={label} className={styles.search!}>
      {({ isEmpty }) => (
        <>
          <SearchIcon />
          <Input
            {...(inputRef && { ref: inputRef })}
            {...(shortcut && { 'aria-keyshortcuts': shortcut })}
            placeholder={label}
            className={`${field.control} ${styles.input}`}
          />
          {isEmpty ? (
            shortcut && (
              <kbd className={styles.shortcut} aria-hidden="true">
                {shortcut}
              </kbd>
            )
          ) : (
            <Button look="icon" size="small" aria-label={say('clear')}>
              <CloseIcon />
            </Button>
          )}
        </>
      )}
    </AriaSearchField>
  );
}
