import type { Coaching, Person } from '../../../api/types';
import { say } from '../../../strings';
import { toast } from '../../../ui/toast';
import { usePassCoaching } from './changes';
import { ChooseDialog } from './ChooseDialog';

/** Passes a coaching to another coach. */
export function PassCoachingDialog({ coaching, onClose }: { coaching: Coaching; onClose: () => void }) {
  const { id, student, coach } = coaching;
  const passing = usePassCoaching();

  async function pass(to: Person) {
    await passing.mutateAsync({ id, coachId: to.id });
    toast(say('coachingHasPassed', { coach: to.name }));
  }

  return (
    <ChooseDialog
      title={say('passCoachingOf', { student: student.name })}
      kind="coach"
      without={[coach.id]}
      confirm={say('passCoaching')}
      onChoose={pass}
      onClose={onClose}
    >
      {say('passCoachingHint', { coach: coach.name })}
    </ChooseDialog>
  );
}
