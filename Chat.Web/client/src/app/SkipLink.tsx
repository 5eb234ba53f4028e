import type { MouseEvent } from 'react';
import { say } from '../strings';
import styles from './Shell.module.css';

function skip(event: MouseEvent) {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

/** The first stop of the Tab key, which skips the list of conversations. The link is visible only while it has the focus. */
export function SkipLink() {
  return (
    <a href="#content" className={styles.skip} onClick={skip}>
      {say('skipToContent')}
    </a>
  );
}
