import type { Peer } from '../../api/types';
import { say } from '../../strings';
import { ClockIcon } from '../../ui/icons';
import { useUrgentHelp } from '../urgent/urgent';
import { UrgentHelpButton } from '../urgent/UrgentHelpButton';
import styles from './AwayNote.module.css';

/** The coach's away text, which a student sees before writing, and a link to urgent help that does not wait for the coach. */
export function AwayNote({ peer: { name, availability, awayText } }: { peer: Peer }) {
  const hasCard = useUrgentHelp() !== undefined && availability === 'away';
  if (!awayText && !hasCard) return null;
  return (
    <aside className={styles.away} aria-label={say('awayNote', { name })}>
      <ClockIcon />
      <div>
        {awayText && <p dir="auto">{awayText}</p>}
        {hasCard && (
          <p className={styles.urgent}>
            {say('urgentOffer')} <UrgentHelpButton look="link" />
          </p>
        )}
      </div>
    </aside>
  );
}
