import { useState, type FormEvent } from 'react';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Section } from '../../../ui/Section';
import { SaveNote } from '../../settings/SaveNote';
import styles from '../parts/Parts.module.css';
import type { PersonCardProps } from './cards';
import { useChangePerson } from './changes';
import { PersonFields, toText, type TypedPerson } from './PersonFields';
import { fieldFaults, personTrouble } from './personTrouble';

/** Name, address, role, language and external id of a person, to be changed. */
export function DetailsCard({ person }: PersonCardProps) {
  const changing = useChangePerson(person.id);
  const [draft, setDraft] = useState<Partial<TypedPerson>>({});
  const typed: TypedPerson = {
    name: person.name,
    email: person.email,
    role: person.role,
    language: person.language ?? 'none',
    externalId: person.externalId ?? '',
    ...draft,
  };
  const isChanged = Object.keys(draft).length > 0;
  const faults = fieldFaults(changing.error);
  const endsSessions = typed.role !== person.role;

  function save(event: FormEvent) {
    event.preventDefault();
    const text = toText(typed);
    if (text && !changing.isPending) changing.mutate(text, { onSuccess: () => setDraft({}) });
  }

  return (
    <Section title={say('personDetails')}>
      <form className={styles.form} onSubmit={save}>
        <PersonFields
          typed={typed}
          onType={(wanted) => {
            setDraft(differences(person, wanted));
            changing.reset();
          }}
          error={changing.error}
        />
        {endsSessions && <p className={styles.hint}>{say('roleEndsSessions')}</p>}
        <div className={styles.actions}>
          <Button type="submit" look="primary" isPending={changing.isPending}>
            {say('save')}
          </Button>
          <SaveNote
            saving={changing}
            isChanged={isChanged}
            failure={!Object.values(faults).some(Boolean) && personTrouble(changing.error)}
          />
        </div>
      </form>
    </Section>
  );
}

/** The typed values that differ from the kept ones. The other fields show a change by another admin. */
function differences(person: PersonCardProps['person'], typed: TypedPerson): Partial<TypedPerson> {
  return {
    ...(typed.name !== person.name && { name: typed.name }),
    ...(typed.email !== person.email && { email: typed.email }),
    ...(typed.role !== person.role && { role: typed.role }),
    ...(typed.language !== (person.language ?? 'none') && { language: typed.language }),
    ...(typed.externalId !== (person.externalId ?? '') && { externalId: typed.externalId }),
  };
}
