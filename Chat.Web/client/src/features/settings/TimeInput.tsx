import { Input, TextField, type TextFieldProps } from 'react-aria-components';
import field from '../../ui/Field.module.css';
import styles from './TimeInput.module.css';

/** A native field for a time of day such as 09:00; its value is empty while incomplete. The caller provides the label. */
export function TimeInput(props: Omit<TextFieldProps, 'type' | 'className' | 'children'>) {
  return (
    <TextField {...props} type="time" className={styles.time!}>
      <Input className={field.control!} />
    </TextField>
  );
}
