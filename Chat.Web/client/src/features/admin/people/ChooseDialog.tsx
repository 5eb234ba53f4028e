import { useState, type ReactNode } from 'react';
import type { Person } from '../../../api/types';
import { say } from '../../../strings';
import { FormDialog } from '../../../ui/FormDialog';
import { PersonPicker } from '../parts/PersonPicker';
import { personTrouble } from './personTrouble';

interface ChooseDialogProps {
  title: string;
  kind: 'student' | 'coach';
  /** The ids of people who can't be chosen. */
  without: readonly string[];
  confirm: string;
  /** Does it with the chosen person; the dialog then closes. */
  onChoose: (person: Person) => Promise<unknown>;
  onClose: () => void;
  /** The consequences of the choice. */
  children: ReactNode;
}

/** A dialog to choose an active student or coach. */
export function ChooseDialog({ title, kind, without, confirm, onChoose, onClose, children }: ChooseDialogProps) {
  const [person, setPerson] = useState<Person | null>(null);
  const [isMissing, setMissing] = useState(false);

  function choose() {
    setMissing(person === null);
    return person !== null && onChoose(person);
  }

  return (
    <FormDialog title={title} confirm={confirm} onSubmit={choose} onClose={onClose} failure={personTrouble}>
      <p>{children}</p>
      <PersonPicker
        label={say(kind)}
        description={say('pickerHint')}
        error={isMissing && !person ? say('choosePerson') : undefined}
        filter={kind === 'coach' ? activeCoaches : activeStudents}
        without={without}
        value={person}
        onChange={setPerson}
      />
    </FormDialog>
  );
}

const activeCoaches = { role: 'coach', state: 'active' } as const;
const activeStudents = { role: 'student', state: 'active' } as const;
