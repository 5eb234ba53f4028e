import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  ref?: Ref<HTMLButtonElement>;
  /**
   * `primary`: the one thing to do here; `danger`: the same, where it cannot be undone; `quiet`: beside others; `tile`: a row to choose;
   * `icon`: round, needs an `aria-label`; `link`: in running text.
   */
  look?: 'primary' | 'danger' | 'plain' | 'quiet' | 'tile' | 'icon' | 'link';
  /** `small` stands in rows and toolbars; a finger gets the same 44 px. */
  size?: 'small' | 'medium';
}

/** What does something when it is pressed. While `isPending` it shows that it is at work, and takes no second press. */
export function Button({ look = 'plain', size = 'medium', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${styles.button} ${styles[look]}`} data-size={size} />;
}
