import { FieldError, Text } from 'react-aria-components';
import styles from './Field.module.css';

export interface FieldNotesProps {
  /** What helps to fill it in. */
  description?: string | undefined;
  /** What is wrong with what was filled in, said by us or the API: the field is invalid while there is one. */
  error?: string | undefined;
  /** Said when it is left empty; without it, it may be. */
  missing?: string | undefined;
  /** Said when it has not the form that its type asks for. */
  mismatch?: string | undefined;
}

/** What stands below the control of a field, and is read with it. */
export function FieldNotes({ description, error, missing, mismatch }: FieldNotesProps) {
  return (
    <>
      {description && (
        <Text slot="description" className={styles.description!}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error!}>
        {({ validationDetails: { valueMissing, typeMismatch }, defaultChildren }) =>
          error ?? (valueMissing && missing ? missing : typeMismatch && mismatch ? mismatch : defaultChildren)
        }
      </FieldError>
    </>
  );
}
