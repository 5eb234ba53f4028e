import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSettled } from '../../../lib/useSettled';
import { say } from '../../../strings';
import { SearchField } from '../../../ui/SearchField';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { useKept } from '../parts/useKept';
import { PeopleTable } from './PeopleTable';
import { peopleQuery, type PeopleFilter } from './people';

/** All people, by name, as far as they match the filter. */
export function PeoplePage() {
  const [filter, setFilter] = useKept<PeopleFilter>('people', {});
  const query = useInfiniteQuery({ ...peopleQuery(useSettled(filter)), placeholderData: keepPreviousData });
  return (
    <Page title={say('people')}>
      <SearchField label={say('findPeople')} value={filter.search ?? ''} onChange={(search) => setFilter({ ...filter, search })} />
      <Loaded query={query}>{({ pages }) => <PeopleTable people={pages.flatMap(({ items }) => items)} query={query} />}</Loaded>
    </Page>
  );
}
