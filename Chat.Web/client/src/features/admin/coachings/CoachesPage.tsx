import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Coach } from '../../../api/types';
import { dayInFull } from '../../../lib/date';
import { useSettled } from '../../../lib/useSettled';
import { locale, say } from '../../../strings';
import { Link } from '../../../ui/Link';
import { SearchField } from '../../../ui/SearchField';
import { Tag } from '../../../ui/Tag';
import { DataTable, type Column } from '../parts/DataTable';
import { LoadMore } from '../parts/LoadMore';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { useKept } from '../parts/useKept';
import { coachesQuery } from './coachings';

const columns = (): readonly Column<Coach>[] => [
  {
    title: say('coachName'),
    cell: ({ id, name }) => (
      <Link href={`/admin/coachings/${id}`}>
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  { title: say('ownStudents'), align: 'end', cell: ({ activeStudents }) => activeStudents.toLocaleString(locale()) },
  {
    title: say('borrowedStudents'),
    align: 'end',
    cell: ({ standsInFor }) => (standsInFor > 0 ? standsInFor.toLocaleString(locale()) : null),
  },
  {
    title: say('standInColumn'),
    cell: ({ standIn }) => standIn && say('standInUntil', { name: standIn.name, date: dayInFull(standIn.until) }),
  },
  { title: say('coachState'), cell: ({ disabledAt }) => disabledAt && <Tag tone="warning">{say('coachDisabled')}</Tag> },
];

/** All coaches with the numbers of their students. */
export function CoachesPage() {
  const [search, setSearch] = useKept('coaches', '');
  const query = useInfiniteQuery({ ...coachesQuery(useSettled(search)), placeholderData: keepPreviousData });
  return (
    <Page title={say('coachingsTitle')}>
      <p>
        {say('coachesHint')} <Link href="/admin/coachings/without-coach">{say('withoutCoachLink')}</Link>
      </p>
      <SearchField label={say('findCoaches')} value={search} onChange={setSearch} />
      <Loaded query={query}>
        {({ pages }) => {
          const coaches = pages.flatMap(({ items }) => items);
          if (coaches.length === 0) return <p role="status">{say('nothingMatches')}</p>;
          return (
            <>
              <DataTable label={say('coachesTable')} columns={columns()} rows={coaches} idOf={({ id }) => id} />
              <LoadMore shown={coaches.length} query={query} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
