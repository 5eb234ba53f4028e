import type { Coach } from '../../../api/types';
import { say } from '../../../strings';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { toast } from '../../../ui/toast';
import { useEndSubstitute } from './coachings';
import { coachingTrouble } from './coachingTrouble';

interface EndSubstituteDialogProps {
  coach: Coach;
  standIn: NonNullable<Coach['standIn']>;
  onClose: () => void;
}

/** Ends what a substitute does for a coach, before the last day. */
export function EndSubstituteDialog({ coach, standIn, onClose }: EndSubstituteDialogProps) {
  const ending = useEndSubstitute(coach.id);

  async function end() {
    await ending.mutateAsync(undefined);
    toast(say('substituteEnded', { name: standIn.name }));
  }

  return (
    <ConfirmDialog
      title={say('endSubstituteAsk', { name: standIn.name, coach: coach.name })}
      isOpen
      onClose={onClose}
      confirm={say('endSubstitute')}
      onConfirm={end}
      failure={coachingTrouble}
    >
      {say('endSubstituteHint', { name: standIn.name })}
    </ConfirmDialog>
  );
}
