import type { Conversation } from '../../../api/types';
import { dayInFull } from '../../../lib/date';
import { say } from '../../../strings';
import { Link } from '../../../ui/Link';
import styles from './StandInNote.module.css';

/** The coach who stands in for the coach of this conversation, with a link to the conversation with that coach. */
export function StandInNote({ standIn }: Pick<Conversation, 'standIn'>) {
  if (!standIn) return null;
  return (
    <p className={styles.note} dir="auto">
      <Link href={`/conversations/${standIn.id}`}>{say('standsIn', { name: standIn.name, date: dayInFull(standIn.until) })}</Link>
    </p>
  );
}
