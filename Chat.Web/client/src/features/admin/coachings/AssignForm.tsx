import { useState, type FormEvent } from 'react';
import type { Person } from '../../../api/types';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { toast } from '../../../ui/toast';
import { CoachChoice } from './CoachChoice';
import { useAssign } from './coachings';
import { coachingTrouble } from './coachingTrouble';
import styles from './Coachings.module.css';

interface AssignFormProps {
  students: readonly Person[];
  onAssigned: () => void;
}

/** Gives the chosen students a coach, all of them or none. */
export function AssignForm({ students, onAssigned }: AssignFormProps) {
  const assigning = useAssign();
  const [coach, setCoach] = useState<Person | null>(null);
  const [isTried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  async function assign(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    setTrouble(undefined);
    if (coach === null || students.length === 0 || assigning.isPending) return;
    try {
      await assigning.mutateAsync({ studentIds: students.map(({ id }) => id), coachId: coach.id });
      toast(say('assigned', { count: students.length, name: coach.name }));
      setTried(false);
      onAssigned();
    } catch (error) {
      setTrouble(coachingTrouble(error));
    }
  }

  return (
    <form className={styles.assign} aria-label={say('assignTitle')} onSubmit={(event) => void assign(event)}>
      <p role="status" className={styles.count}>
        {say('chosenCount', { count: students.length })}
      </p>
      <CoachChoice isMissing={isTried} value={coach} onChange={setCoach} />
      <Button type="submit" look="primary" isDisabled={students.length === 0} isPending={assigning.isPending}>
        {say('assignTitle')}
      </Button>
      {trouble !== undefined && (
        <Callout tone="danger" role="alert">
          {trouble}
        </Callout>
      )}
    </form>
  );
}
