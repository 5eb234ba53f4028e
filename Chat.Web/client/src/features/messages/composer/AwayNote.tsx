import type { Peer } from '../../../api/types';
import { say } from '../../../strings';
import { ClockIcon } from '../../../ui/icons';
import styles from './Composer.module.css';

/** What a coach who is away lets a student know before they write. */
export function AwayNote({ peer: { name, awayText } }: { peer: Peer }) {
  if (!awayText) return null;
  return (
    <aside className={styles.away} aria-label={say('awayNote', { name })}>
      <ClockIcon />
      <p dir="auto">{awayText}</p>
    </aside>
  );
}
