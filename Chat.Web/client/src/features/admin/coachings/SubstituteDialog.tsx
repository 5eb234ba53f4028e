import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Coach, Person } from '../../../api/types';
import { dayInFull, dayValue, endOfDay } from '../../../lib/date';
import { say } from '../../../strings';
import { FormDialog } from '../../../ui/FormDialog';
import { TextField } from '../../../ui/TextField';
import { toast } from '../../../ui/toast';
import { personQuery } from '../people/people';
import { CoachChoice } from './CoachChoice';
import { useSetSubstitute } from './coachings';
import { coachingTrouble } from './coachingTrouble';

/** Sets or changes the substitute of a coach, with the last day. */
export function SubstituteDialog({ coach, onClose }: { coach: Coach; onClose: () => void }) {
  const { standIn } = coach;
  const setting = useSetSubstitute(coach.id);
  const { data: present = null } = useQuery({ ...personQuery(standIn?.id ?? ''), enabled: standIn !== null });
  const [chosen, setChosen] = useState<Person | null>(null);
  const [day, setDay] = useState(standIn ? dayValue(new Date(standIn.until)) : '');
  const [today] = useState(() => dayValue(new Date()));
  const [isTried, setTried] = useState(false);
  const substitute = chosen ?? present;
  const isPast = day !== '' && day < today;

  async function set({ id, name }: Person) {
    const { until } = await setting.mutateAsync({ coachId: id, until: endOfDay(day) });
    toast(say('standInUntil', { name, date: dayInFull(until) }));
  }

  function submit() {
    setTried(true);
    return substitute !== null && day !== '' && !isPast && set(substitute);
  }

  return (
    <FormDialog
      title={say('substituteOf', { name: coach.name })}
      confirm={say('setSubstitute')}
      onSubmit={submit}
      onClose={onClose}
      failure={coachingTrouble}
    >
      <p>{say('substituteHint', { name: coach.name })}</p>
      <CoachChoice
        key={present?.id ?? ''}
        label={say('standInColumn')}
        without={coach.id}
        isMissing={isTried}
        value={substitute}
        onChange={setChosen}
      />
      <TextField
        label={say('lastDay')}
        type="date"
        value={day}
        onChange={setDay}
        {...(isTried && (day === '' || isPast) && { error: say(isPast ? 'lastDayPast' : 'lastDayMissing') })}
      />
    </FormDialog>
  );
}
