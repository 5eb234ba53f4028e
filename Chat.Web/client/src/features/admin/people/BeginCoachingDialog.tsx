import type { Person } from '../../../api/types';
import { say } from '../../../strings';
import { toast } from '../../../ui/toast';
import { useBeginCoaching } from './changes';
import { ChooseDialog } from './ChooseDialog';

interface BeginCoachingDialogProps {
  person: Person;
  /** The ids of the people whom this person talks to already. */
  peers: readonly string[];
  onClose: () => void;
}

/** Gives a student a coach, or a coach a student. */
export function BeginCoachingDialog({ person, peers, onClose }: BeginCoachingDialogProps) {
  const beginning = useBeginCoaching();
  const isCoach = person.role === 'coach';

  async function begin({ id }: Person) {
    await beginning.mutateAsync(isCoach ? { studentId: id, coachId: person.id } : { studentId: person.id, coachId: id });
    toast(say('coachingHasBegun'));
  }

  return (
    <ChooseDialog
      title={say(isCoach ? 'giveStudentTo' : 'giveCoachTo', { name: person.name })}
      kind={isCoach ? 'student' : 'coach'}
      without={peers}
      confirm={say('beginCoaching')}
      onChoose={begin}
      onClose={onClose}
    >
      {say('beginCoachingHint')}
    </ChooseDialog>
  );
}
