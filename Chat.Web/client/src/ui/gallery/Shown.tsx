import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Gallery.module.css';

interface ShownProps {
  /** The state that its first part of this kind is held in, as if somebody were at it. */
  as?: 'hovered' | 'pressed' | 'focused' | 'focus-visible';
  of?: string;
  label: string;
  children: ReactNode;
}

/** A part in one of its states, with the state's name below. */
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

/** Parts beside each other, as many as fit. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
