import type { Availability, DeclaredAvailability } from '../../../api/types';
import { say } from '../../../strings';
import { Avatar } from '../../../ui/Avatar';
import { duration } from '../../availability/availabilityText';
import { useUser } from '../../session/SessionContext';
import styles from './AvailabilityPreview.module.css';
import type { Away } from './AwayForm';

interface AvailabilityPreviewProps {
  declared: DeclaredAvailability;
  away: Away;
}

/** A preview of the students' view: two cards for office hours, because students see another state outside those hours. */
export function AvailabilityPreview({ declared, away }: AvailabilityPreviewProps) {
  const faces: { title: string; effective: Availability }[] =
    declared === 'office-hours'
      ? [
          { title: say('seenDuringHours'), effective: 'available' },
          { title: say('seenOutsideHours'), effective: 'away' },
        ]
      : [{ title: say('studentsSee'), effective: declared }];
  return (
    <div className={styles.faces}>
      {faces.map(({ title, effective }) => (
        <figure key={title} className={styles.face}>
          <figcaption>{title}</figcaption>
          <Face effective={effective} away={away} />
        </figure>
      ))}
    </div>
  );
}

function Face({ effective, away: { awayText, replyWithin } }: { effective: Availability; away: Away }) {
  const user = useUser();
  const text = awayText.trim();
  return (
    <div className={styles.card}>
      <Avatar name={user.name} id={user.id} status={effective === 'available' ? 'online' : effective} />
      <div className={styles.words}>
        <strong>{user.name}</strong>
        <p>{[say(effective), replyWithin !== null && say('answersWithin', { time: duration(replyWithin) })].filter(Boolean).join(' · ')}</p>
        {effective === 'away' && text !== '' && (
          <p className={styles.text} dir="auto">
            {text}
          </p>
        )}
      </div>
    </div>
  );
}
