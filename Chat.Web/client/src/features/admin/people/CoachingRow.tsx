import type { Coaching } from '../../../api/types';
import { dateAndTime } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Link } from '../../../ui/Link';
import { AskButton } from '../reading/AskButton';
import styles from '../parts/Parts.module.css';

interface CoachingRowProps {
  coaching: Coaching;
  /** The id of the person on whose page the row stands: the row names the other one. */
  about: string;
  onEnd?: () => void;
  onPass?: () => void;
}

/** A coaching of a person, with its times. */
export function CoachingRow({ coaching: { student, coach, startedAt, endedAt }, about, onEnd, onPass }: CoachingRowProps) {
  const peer = student.id === about ? coach : student;
  const { name } = peer;
  const from = dateAndTime(startedAt);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p>
          <Link href={`/admin/people/${peer.id}`}>
            <bdi>{name}</bdi>
          </Link>
        </p>
        <p className={styles.hint}>
          {endedAt === null ? say('coachingSince', { from }) : say('coachingFromUntil', { from, until: dateAndTime(endedAt) })}
        </p>
      </div>
      {onPass && (
        <Button size="small" aria-label={say('passCoachingWith', { name })} onPress={onPass}>
          {say('passCoaching')}
        </Button>
      )}
      <AskButton student={student} coach={coach} />
      {onEnd && (
        <Button size="small" look="quiet" aria-label={say('endCoachingWith', { name })} onPress={onEnd}>
          {say('endCoaching')}
        </Button>
      )}
    </li>
  );
}
