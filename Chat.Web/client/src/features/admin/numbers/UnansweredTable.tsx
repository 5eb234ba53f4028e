import type { Numbers } from '../../../api/types';
import { say } from '../../../strings';
import { Link } from '../../../ui/Link';
import { DataTable, type Column } from '../parts/DataTable';
import { told } from './told';

type Row = Numbers['unansweredByCoach'][number];

const columns = (): readonly Column<Row>[] => [
  {
    title: say('unansweredCoach'),
    cell: ({ coach }) => (
      <Link href={`/admin/coachings/${coach.id}`}>
        <bdi>{coach.name}</bdi>
      </Link>
    ),
  },
  { title: say('unansweredStudents'), align: 'end', cell: ({ students }) => told(students) },
];

/** The coaches for whom students wait, those with the most first. */
export function UnansweredTable({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return <p role="status">{say('nobodyWaits')}</p>;
  return <DataTable label={say('unansweredTitle')} columns={columns()} rows={rows} idOf={({ coach }) => coach.id} />;
}
