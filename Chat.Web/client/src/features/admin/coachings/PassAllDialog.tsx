import { useState } from 'react';
import type { Coach, Person } from '../../../api/types';
import { say } from '../../../strings';
import { FormDialog } from '../../../ui/FormDialog';
import { toast } from '../../../ui/toast';
import { CoachChoice } from './CoachChoice';
import { usePassAll } from './coachings';
import { coachingTrouble } from './coachingTrouble';

/** Passes all students of a coach to another coach. */
export function PassAllDialog({ coach, onClose }: { coach: Coach; onClose: () => void }) {
  const passing = usePassAll(coach.id);
  const [to, setTo] = useState<Person | null>(null);
  const [isMissing, setMissing] = useState(false);

  async function pass({ id, name }: Person) {
    const { changed } = await passing.mutateAsync(id);
    toast(say('allPassed', { count: changed, name }));
  }

  function submit() {
    setMissing(to === null);
    return to !== null && pass(to);
  }

  return (
    <FormDialog
      title={say('passAllOf', { name: coach.name })}
      confirm={say('passAll')}
      onSubmit={submit}
      onClose={onClose}
      failure={coachingTrouble}
    >
      <p>{say('passAllHint', { count: coach.activeStudents })}</p>
      <CoachChoice without={coach.id} isMissing={isMissing} value={to} onChange={setTo} />
    </FormDialog>
  );
}
