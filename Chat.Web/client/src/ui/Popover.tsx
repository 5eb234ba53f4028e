import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components';
import styles from './Popover.module.css';

interface PopoverProps extends Omit<AriaPopoverProps, 'className'> {
  /** `list`: holds a menu or options, and brings its padding; `plain`: holds anything. */
  look?: 'plain' | 'list';
}

/** A card beside what opened it: inside a `DialogTrigger`, or of a menu. Escape and a press elsewhere close it. */
export function Popover({ look = 'plain', ...props }: PopoverProps) {
  return <AriaPopover offset={6} containerPadding={8} {...props} className={`${styles.popover} ${styles[look]}`} />;
}
