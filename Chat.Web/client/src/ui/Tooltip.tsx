import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Tooltip.module.css';

interface TooltipProps {
  /** An addition to the button's name; another place must say the same. */
  text: string;
  /** The button of the tooltip. */
  children: ReactElement;
}

/** A few words beside a button that is hovered or focused. */
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
