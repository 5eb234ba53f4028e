import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSettled } from '../../../lib/useSettled';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { PlusIcon } from '../../../ui/icons';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { useKept } from '../parts/useKept';
import { NewPersonDialog } from './NewPersonDialog';
import { PeopleFilters } from './PeopleFilters';
import { PeopleTable, personLinkId } from './PeopleTable';
import { peopleQuery, type PeopleFilter } from './people';

/** All people, by name, as far as they match the filter. */
export function PeoplePage() {
  const [filter, setFilter] = useKept<PeopleFilter>('people', {});
  const [left, setLeft] = useKept<string>('person', '');
  const [isAdding, setAdding] = useState(false);
  const search = useSettled(filter.search ?? '');
  const query = useInfiniteQuery({ ...peopleQuery({ ...filter, search }), placeholderData: keepPreviousData });

  // Back from a person's page, that person's link gets the focus.
  useEffect(() => document.getElementById(personLinkId(left))?.focus(), [left]);

  const add = (
    <Button look="primary" size="small" onPress={() => setAdding(true)}>
      <PlusIcon />
      {say('newPerson')}
    </Button>
  );
  return (
    <Page title={say('people')} actions={add}>
      <PeopleFilters filter={filter} onChange={setFilter} />
      <Loaded query={query}>
        {({ pages }) => <PeopleTable people={pages.flatMap(({ items }) => items)} query={query} onOpen={setLeft} />}
      </Loaded>
      {isAdding && <NewPersonDialog isOpen onClose={() => setAdding(false)} />}
    </Page>
  );
}
