import { useInfiniteQuery } from '@tanstack/react-query';
import type { Coaching } from '../../../api/types';
import { dayInFull } from '../../../lib/date';
import { say } from '../../../strings';
import { Link } from '../../../ui/Link';
import { DataTable, type Column } from '../parts/DataTable';
import { LoadMore } from '../parts/LoadMore';
import { Loaded } from '../parts/Loaded';
import { studentsQuery } from './coachings';

const columns = (): readonly Column<Coaching>[] => [
  {
    title: say('studentName'),
    cell: ({ student }) => (
      <Link href={`/admin/people/${student.id}`}>
        <bdi>{student.name}</bdi>
      </Link>
    ),
  },
  { title: say('sinceColumn'), cell: ({ startedAt }) => dayInFull(startedAt) },
  { title: say('insteadOfColumn'), cell: ({ substituteFor }) => substituteFor?.name ?? null },
];

/** The students of a coach, with those of others for whom the coach stands in. */
export function CoachStudents({ id }: { id: string }) {
  const query = useInfiniteQuery(studentsQuery(id));
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const coachings = pages.flatMap(({ items }) => items);
        if (coachings.length === 0) return <p role="status">{say('noStudents')}</p>;
        return (
          <>
            <DataTable label={say('studentsTable')} columns={columns()} rows={coachings} idOf={({ id: coaching }) => coaching} />
            <LoadMore shown={coachings.length} query={query} />
          </>
        );
      }}
    </Loaded>
  );
}
