import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { Person } from '../../../api/types';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Dialog } from '../../../ui/Dialog';
import styles from '../parts/Parts.module.css';
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
  const form = useId();
  const [person, setPerson] = useState<Person | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ error: unknown }>();

  async function choose(event: FormEvent) {
    event.preventDefault();
    setMissing(person === null);
    if (person === null || isBusy) return;
    setBusy(true);
    setFailed(undefined);
    try {
      await onChoose(person);
      onClose();
    } catch (error) {
      setFailed({ error });
    } finally {
      setBusy(false);
    }
  }

  const actions = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button type="submit" form={form} look="primary" isPending={isBusy}>
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen {...{ onClose, actions }}>
      <form id={form} className={styles.form} onSubmit={(event) => void choose(event)}>
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
        {failed && (
          <Callout tone="danger" role="alert">
            {personTrouble(failed.error)}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}

const activeCoaches = { role: 'coach', state: 'active' } as const;
const activeStudents = { role: 'student', state: 'active' } as const;
