import { useEffect, useRef, type ReactNode } from 'react';
import { follow } from '../../../lib/location';
import { usePageTitle } from '../../../lib/title';
import { BackIcon } from '../../../ui/icons';
import styles from './Page.module.css';

interface PageProps {
  title: string;
  /** The title of the browser's tab, when the page's own title is a name, which browsers would write to disk. */
  tabTitle?: string;
  /** The page above this one. */
  up?: { readonly href: string; readonly label: string };
  /** The main actions, beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of a page of the administration. The heading takes the focus, because the link that led here may be gone. */
export function Page({ title, tabTitle = title, up, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(tabTitle);
  useEffect(() => heading.current?.focus(), []);

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {up && (
          <a href={up.href} onClick={follow} className={styles.up} aria-label={up.label}>
            <BackIcon />
          </a>
        )}
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {title}
        </h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.column}>{children}</div>
    </div>
  );
}
