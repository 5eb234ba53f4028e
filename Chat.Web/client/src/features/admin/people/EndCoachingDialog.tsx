import type { Coaching } from '../../../api/types';
import { say } from '../../../strings';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { toast } from '../../../ui/toast';
import { useEndCoaching } from './changes';
import { personTrouble } from './personTrouble';

/** Asks before a coaching ends. */
export function EndCoachingDialog({ coaching, onClose }: { coaching: Coaching; onClose: () => void }) {
  const ending = useEndCoaching();

  async function end() {
    await ending.mutateAsync(coaching.id);
    toast(say('coachingHasEnded'));
  }

  return (
    <ConfirmDialog
      title={say('endCoachingAsk', { student: coaching.student.name, coach: coaching.coach.name })}
      isOpen
      onClose={onClose}
      confirm={say('endCoaching')}
      onConfirm={end}
      failure={personTrouble}
    >
      {say('endCoachingHint')}
    </ConfirmDialog>
  );
}
