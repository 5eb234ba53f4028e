import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Tooltip.module.css';

interface TooltipProps {
  /** Says more about the button than its name does; never the only place where it is said. */
  text: string;
  /** The one button that it is about. */
  children: ReactElement;
}

/** A few words beside a button that is pointed at or has the focus. */
export function Tooltip({ text, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={100}>
      {children}
      <AriaTooltip offset={6} className={styles.tooltip!}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
