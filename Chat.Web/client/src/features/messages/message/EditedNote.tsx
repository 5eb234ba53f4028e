import { fullTime } from '../../../lib/time';
import { say } from '../../../strings';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';

/** Says that a message was edited; the time is for a pointer or a screen reader. */
export function EditedNote({ time }: { time: string }) {
  const when = fullTime(time);
  return (
    <span title={say('editedAt', { time: when })}>
      {' · '}
      {say('edited')}
      <VisuallyHidden> ({when})</VisuallyHidden>
    </span>
  );
}
