import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { troubleText } from '../../../api/troubleText';
import type { Person } from '../../../api/types';
import { useSettled } from '../../../lib/useSettled';
import { say } from '../../../strings';
import { ComboBox } from '../../../ui/ComboBox';
import { peopleQuery, type PeopleFilter } from '../people/people';

/** More people than this do not help somebody who chooses one; another letter does. */
const offered = 20;

interface PersonPickerProps {
  label: string;
  description?: string;
  error?: string | undefined;
  /** The people to choose from. */
  filter: Omit<PeopleFilter, 'search'>;
  /** The ids of people who can't be chosen. */
  without?: readonly string[];
  value: Person | null;
  onChange: (person: Person) => void;
}

/** A choice of one person, whom the API finds by parts of the name or the address. */
export function PersonPicker({ label, description, error, filter, without, value, onChange }: PersonPickerProps) {
  const [typed, setTyped] = useState(value?.name ?? '');
  // The name of the chosen person is no search: the list then offers everybody again.
  const search = useSettled(typed === value?.name ? '' : typed);
  const { data, error: trouble } = useInfiniteQuery({ ...peopleQuery({ ...filter, search }, offered), placeholderData: keepPreviousData });
  const found = (data?.pages[0]?.items ?? []).filter(({ id }) => !without?.includes(id));
  const people = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;

  return (
    <ComboBox
      label={label}
      {...(description !== undefined && { description })}
      error={error ?? (trouble ? troubleText(trouble) : undefined)}
      options={people.map((person) => ({ value: person.id, label: person.name, description: person.email }))}
      value={value?.id ?? null}
      onChange={(id) => {
        const person = people.find((each) => each.id === id);
        if (person) onChange(person);
      }}
      isFiltered
      inputValue={typed}
      onInputChange={setTyped}
      // Escape and leaving the field come here too: what was typed gives way to the name of the chosen person.
      onSelectionChange={(id) => setTyped(people.find((each) => each.id === id)?.name ?? '')}
      menuTrigger="focus"
      nothing={say(data ? 'nobodyFound' : 'loading')}
    />
  );
}
