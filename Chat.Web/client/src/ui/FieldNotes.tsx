import { FieldError, Text } from 'react-aria-components';
import styles from './Field.module.css';

export interface FieldNotesProps {
  /** A hint for filling in the field. */
  description?: string | undefined;
  /** The error text, from the client or the API; the field is invalid while there is one. */
  error?: string | undefined;
  /** The error text for an empty field; without this text the field is optional. */
  missing?: string | undefined;
  /** The error text for a value in the wrong format for its type. */
  mismatch?: string | undefined;
}

/** The hint and the error text below a field, which screen readers read with the field. */
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
