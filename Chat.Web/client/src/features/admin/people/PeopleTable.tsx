import type { ComponentProps } from 'react';
import type { Person } from '../../../api/types';
import { locale, say } from '../../../strings';
import { Link } from '../../../ui/Link';
import { Tag } from '../../../ui/Tag';
import { roleName } from '../../session/roleName';
import { DataTable, type Column } from '../parts/DataTable';
import { LoadMore } from '../parts/LoadMore';

/** A function, because the words depend on the language. */
const columns = (): readonly Column<Person>[] => [
  {
    title: say('personName'),
    cell: ({ id, name }) => (
      <Link href={`/admin/people/${id}`}>
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  { title: say('personEmail'), cell: ({ email }) => email },
  { title: say('personRole'), cell: ({ role }) => roleName(role) },
  { title: say('activeCoachings'), align: 'end', cell: ({ activeCoachings }) => activeCoachings.toLocaleString(locale()) },
  { title: say('personState'), cell: ({ disabledAt }) => disabledAt && <Tag tone="warning">{say('disabled')}</Tag> },
];

interface PeopleTableProps {
  people: readonly Person[];
  query: ComponentProps<typeof LoadMore>['query'];
}

export function PeopleTable({ people, query }: PeopleTableProps) {
  if (people.length === 0) return <p role="status">{say('nothingFound')}</p>;
  return (
    <>
      <DataTable label={say('people')} columns={columns()} rows={people} idOf={({ id }) => id} />
      <LoadMore shown={people.length} query={query} />
    </>
  );
}
