import type { ImportFault } from '../../../api/types';
import { say } from '../../../strings';
import { Section } from '../../../ui/Section';
import { DataTable, type Column } from '../parts/DataTable';
import { inDigits } from '../parts/inDigits';
import { rowTrouble } from './importTrouble';

const columns = (): readonly Column<ImportFault>[] => [
  { title: say('faultLine'), cell: ({ line }) => say('lineNumber', { line: inDigits(line) }) },
  { title: say('faultColumn'), cell: ({ column }) => column },
  { title: say('faultValue'), cell: ({ value }) => value && <bdi>{value}</bdi> },
  { title: say('faultReason'), cell: (fault) => rowTrouble(fault) },
];

/** The rows that can't be imported, by line. */
export function ImportFaults({ faults, count }: { faults: readonly ImportFault[]; count: number }) {
  return (
    <Section title={say('importFaults')} {...(count > faults.length && { description: say('firstFaults', { count: faults.length }) })}>
      <DataTable label={say('importFaults')} columns={columns()} rows={faults} idOf={({ line }) => line} />
    </Section>
  );
}
