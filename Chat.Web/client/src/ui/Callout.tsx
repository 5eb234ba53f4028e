import type { ReactNode } from 'react';
import styles from './Callout.module.css';
import { CheckIcon, InfoIcon, WarningIcon } from './icons';

const icons = { info: InfoIcon, success: CheckIcon, warning: WarningIcon, danger: WarningIcon } as const;

interface CalloutProps {
  tone?: keyof typeof icons;
  /** The live region: `status` is announced politely, `alert` at once; without a role the text is part of the page. */
  role?: 'status' | 'alert';
  /** A button at the end of the callout. */
  action?: ReactNode;
  children: ReactNode;
}

/** A highlighted line: a success, a hint, or an error. */
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
