import { ToggleButton as AriaToggleButton, type ToggleButtonProps as AriaToggleButtonProps } from 'react-aria-components';
import styles from './ToggleButton.module.css';

type ToggleButtonProps = Omit<AriaToggleButtonProps, 'className'>;

/** A button that is pressed or not, such as a filter. */
export function ToggleButton(props: ToggleButtonProps) {
  return <AriaToggleButton {...props} className={styles.toggle!} />;
}
