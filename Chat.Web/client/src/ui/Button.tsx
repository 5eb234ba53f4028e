import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  /** `primary`: the one thing to do here; `tile`: a row to choose; `icon`: round, needs an `aria-label`; `link`: in running text. */
  look?: 'primary' | 'plain' | 'tile' | 'icon' | 'link';
}

export function Button({ look = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${styles.button} ${styles[look]}`} />;
}
