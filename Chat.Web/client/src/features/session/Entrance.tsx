import type { ReactNode, Ref } from 'react';
import { say } from '../../strings';
import { Mark } from '../../ui/Mark';
import styles from './SignIn.module.css';

interface EntranceProps {
  title: string;
  headingRef?: Ref<HTMLHeadingElement>;
  /** A state that a screen reader reads. */
  status?: string;
  children?: ReactNode;
}

/** The frame of a page for people who are not signed in. */
export function Entrance({ title, headingRef, status, children }: EntranceProps) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <header className={styles.header}>
          <Mark size={44} />
          <p>{say('productName')}</p>
          <h1 ref={headingRef} tabIndex={-1}>
            {title}
          </h1>
        </header>
        <p role="status" hidden={status === undefined}>
          {status}
        </p>
        {children}
      </div>
    </main>
  );
}
