import { useId, useState, type FormEvent } from 'react';
import { navigate } from '../../../lib/location';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Dialog } from '../../../ui/Dialog';
import { toast } from '../../../ui/toast';
import styles from '../parts/Parts.module.css';
import { useCreatePerson } from './changes';
import { PersonFields, toText, type TypedPerson } from './PersonFields';
import { fieldFaults, personTrouble } from './personTrouble';

const blank: TypedPerson = { name: '', email: '', role: null, language: 'none', externalId: '' };

/** The dialog that adds a person, and then opens the person's page. */
export function NewPersonDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const form = useId();
  const [typed, setTyped] = useState(blank);
  const creating = useCreatePerson();
  const faults = fieldFaults(creating.error);

  function save(event: FormEvent) {
    event.preventDefault();
    const text = toText(typed);
    if (!text || creating.isPending) return;
    creating.mutate(text, {
      onSuccess: ({ id }) => {
        toast(say('personAdded'));
        navigate(`/admin/people/${id}`);
      },
    });
  }

  const actions = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button type="submit" form={form} look="primary" isPending={creating.isPending}>
        {say('addPerson')}
      </Button>
    </>
  );
  return (
    <Dialog title={say('newPerson')} {...{ isOpen, onClose, actions }}>
      <form id={form} className={styles.form} onSubmit={save}>
        <PersonFields
          typed={typed}
          onType={(person) => {
            setTyped(person);
            creating.reset();
          }}
          error={creating.error}
          autoFocus
        />
        {creating.isError && !Object.values(faults).some(Boolean) && (
          <Callout tone="danger" role="alert">
            {personTrouble(creating.error)}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}
