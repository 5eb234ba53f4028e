import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  ref?: Ref<HTMLButtonElement>;
  /**
   * `primary`: the main action; `danger`: a main action that cannot be undone; `quiet`: a secondary action; `tile`: a row to choose;
   * `icon`: round, needs an `aria-label`; `link`: in running text.
   */
  look?: 'primary' | 'danger' | 'plain' | 'quiet' | 'tile' | 'icon' | 'link';
  /** `small` is for rows and toolbars; on a touch screen both sizes are 44 px high. */
  size?: 'small' | 'medium';
}

/** A button. While `isPending`, the button shows its progress and ignores further presses. */
export function Button({ look = 'plain', size = 'medium', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${styles.button} ${styles[look]}`} data-size={size} />;
}
