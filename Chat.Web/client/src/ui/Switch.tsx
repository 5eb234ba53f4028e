import { SwitchButton, SwitchField, type SwitchFieldProps } from 'react-aria-components';
import { FieldNotes } from './FieldNotes';
import styles from './Switch.module.css';

interface SwitchProps extends Omit<SwitchFieldProps, 'className' | 'children'> {
  label: string;
  description?: string;
}

/** A setting that is on or off and takes effect at once. A press anywhere in the row toggles the switch. */
export function Switch({ label, description, ...props }: SwitchProps) {
  return (
    <SwitchField {...props} className={styles.field!}>
      <SwitchButton className={styles.switch!}>
        <span className={styles.label}>{label}</span>
        <span className={styles.track} />
      </SwitchButton>
      <FieldNotes description={description} />
    </SwitchField>
  );
}
