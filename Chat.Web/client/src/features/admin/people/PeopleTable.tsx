import type { ComponentProps } from 'react';
import type { Person } from '../../../api/types';
import { locale, say } from '../../../strings';
import { Link } from '../../../ui/Link';
import { Tag } from '../../../ui/Tag';
import { roleName } from '../../session/roleName';
import { DataTable, type Column } from '../parts/DataTable';
import { LoadMore } from '../parts/LoadMore';

export const personLinkId = (id: string) => `person-${id}`;

interface PeopleTableProps {
  people: readonly Person[];
  query: ComponentProps<typeof LoadMore>['query'];
  /** The admin opens the page of a person. */
  onOpen: (id: string) => void;
}

/** People, each with a link to the person's page. */
export function PeopleTable({ people, query, onOpen }: PeopleTableProps) {
  if (people.length === 0) return <p role="status">{say('nobodyFound')}</p>;
  return (
    <>
      <DataTable label={say('people')} columns={columns(onOpen)} rows={people} idOf={({ id }) => id} />
      <LoadMore shown={people.length} query={query} />
    </>
  );
}

/** The columns in the reader's language. */
function columns(onOpen: PeopleTableProps['onOpen']): readonly Column<Person>[] {
  return [
    {
      title: say('personName'),
      cell: ({ id, name }) => (
        <Link id={personLinkId(id)} href={`/admin/people/${id}`} onPress={() => onOpen(id)}>
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    { title: say('personEmail'), cell: ({ email }) => email },
    { title: say('personRole'), cell: ({ role }) => roleName(role) },
    {
      title: say('coachings'),
      align: 'end',
      cell: ({ role, activeCoachings }) => (role === 'admin' ? null : activeCoachings.toLocaleString(locale())),
    },
    { title: say('personState'), cell: ({ disabledAt }) => disabledAt && <Tag tone="warning">{say('disabled')}</Tag> },
  ];
}
