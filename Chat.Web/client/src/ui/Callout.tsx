import type { ReactNode } from 'react';
import styles from './Callout.module.css';
import { CheckIcon, InfoIcon, WarningIcon } from './icons';

const icons = { info: InfoIcon, success: CheckIcon, warning: WarningIcon, danger: WarningIcon } as const;

interface CalloutProps {
  tone?: keyof typeof icons;
  /** `status` is said politely when it appears, `alert` at once; without one it is read where it stands. */
  role?: 'status' | 'alert';
  /** A button at its end. */
  action?: ReactNode;
  children: ReactNode;
}

/** A line that stands out: what was done, what to know, what went wrong. */
export function Callout({ tone = 'info', role, action, children }: CalloutProps) {
  const Icon = icons[tone];
  return (
    <div className={styles.callout} data-tone={tone} role={role}>
      <Icon />
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}
