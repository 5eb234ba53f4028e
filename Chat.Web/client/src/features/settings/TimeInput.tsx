import { Input, TextField, type TextFieldProps } from 'react-aria-components';
import field from '../../ui/Field.module.css';
import styles from './TimeInput.module.css';

/** A time of day such as 09:00, as the browser lets people enter it; empty while it is not complete. Its name stands elsewhere. */
export function TimeInput(props: Omit<TextFieldProps, 'type' | 'className' | 'children'>) {
  return (
    <TextField {...props} type="time" className={styles.time!}>
      <Input className={field.control!} />
    </TextField>
  );
}
