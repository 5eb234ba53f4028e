import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Gallery.module.css';

interface ShownProps {
  /** The interaction state in which the first matching element is held. */
  as?: 'hovered' | 'pressed' | 'focused' | 'focus-visible';
  of?: string;
  label: string;
  children: ReactNode;
}

/** A component in one of its states, with a label below. */
export function Shown({ as, of = 'button, a', label, children }: ShownProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => void (as && frame.current?.querySelector(of)?.setAttribute(`data-${as}`, 'true')), [as, of]);
  return (
    <div ref={frame} className={styles.shown}>
      {children}
      <span>{label}</span>
    </div>
  );
}

/** A row of components that wraps. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
