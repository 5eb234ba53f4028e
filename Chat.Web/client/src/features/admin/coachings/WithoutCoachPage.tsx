import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../api/types';
import { useSettled } from '../../../lib/useSettled';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { SearchField } from '../../../ui/SearchField';
import { LoadMore } from '../parts/LoadMore';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { peopleQuery } from '../people/people';
import { AssignForm } from './AssignForm';
import styles from './Coachings.module.css';
import { StudentChoice } from './StudentChoice';

/** The API takes no more students at once. */
const most = 500;

/** The students without a coach, many of whom can get one at once. */
export function WithoutCoachPage() {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<readonly Person[]>([]);
  const filter = { search: useSettled(search), role: 'student', state: 'active', inCoaching: false } as const;
  const query = useInfiniteQuery({ ...peopleQuery(filter, 100), placeholderData: keepPreviousData });
  const isChosen = (id: string) => chosen.some((student) => student.id === id);

  function toggle(student: Person) {
    setChosen(isChosen(student.id) ? chosen.filter(({ id }) => id !== student.id) : [...chosen, student].slice(0, most));
  }

  return (
    <Page title={say('withoutCoachTitle')} up={{ href: '/admin/coachings', label: say('backToCoaches') }}>
      <SearchField label={say('findStudents')} value={search} onChange={setSearch} />
      <Loaded query={query}>
        {({ pages }) => {
          const students = pages.flatMap(({ items }) => items);
          const others = students.filter(({ id }) => !isChosen(id));
          if (students.length === 0) return <p role="status">{say(search === '' ? 'everyoneHasCoach' : 'nothingMatches')}</p>;
          return (
            <>
              <div className={styles.actions}>
                <Button size="small" isDisabled={others.length === 0} onPress={() => setChosen([...chosen, ...others].slice(0, most))}>
                  {say('chooseShown')}
                </Button>
                <Button size="small" isDisabled={chosen.length === 0} onPress={() => setChosen([])}>
                  {say('chooseNone')}
                </Button>
              </div>
              <StudentChoice {...{ students, isChosen, toggle }} />
              <LoadMore shown={students.length} query={query} />
            </>
          );
        }}
      </Loaded>
      <AssignForm students={chosen} onAssigned={() => setChosen([])} />
    </Page>
  );
}
