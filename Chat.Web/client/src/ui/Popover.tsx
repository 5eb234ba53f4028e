import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components';
import styles from './Popover.module.css';

interface PopoverProps extends Omit<AriaPopoverProps, 'className'> {
  /** `list`: contains a menu or options, with the padding for them; `plain`: contains anything else. */
  look?: 'plain' | 'list';
}

/** A card beside its trigger, inside a `DialogTrigger` or a menu. Escape and a press outside close the card. */
export function Popover({ look = 'plain', ...props }: PopoverProps) {
  return <AriaPopover offset={6} containerPadding={8} {...props} className={`${styles.popover} ${styles[look]}`} />;
}
