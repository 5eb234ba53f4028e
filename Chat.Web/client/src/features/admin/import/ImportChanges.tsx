import type { ImportChange } from '../../../api/types';
import { say, type Key } from '../../../strings';
import { Section } from '../../../ui/Section';
import { DataTable, type Column } from '../parts/DataTable';
import { inDigits } from '../parts/inDigits';
import { changeText } from '../audit/sentence';

const kinds: Readonly<Record<ImportChange['kind'], Key>> = {
  created: 'kindCreated',
  changed: 'kindChanged',
  enabled: 'kindEnabled',
  disabled: 'kindDisabled',
};

const columns = (): readonly Column<ImportChange>[] => [
  { title: say('personName'), cell: ({ name }) => <bdi>{name}</bdi> },
  { title: say('personEmail'), cell: ({ email }) => email },
  { title: say('faultLine'), cell: ({ line }) => (line === null ? null : inDigits(line)) },
  { title: say('importKind'), cell: ({ kind }) => say(kinds[kind]) },
  { title: say('importChanges'), cell: (change) => textOf(change) },
];

/** The first changes of an import, by line. */
export function ImportChanges({ changes }: { changes: readonly ImportChange[] }) {
  return (
    <Section title={say('importChanges')} description={say('firstChanges', { count: changes.length })}>
      <DataTable label={say('importChanges')} columns={columns()} rows={changes} idOf={({ email }) => email} />
    </Section>
  );
}

/** The members that change. The members of a new person are in the other columns, apart from the coach. */
function textOf({ kind, changes }: ImportChange): string | null {
  const told = kind === 'created' ? changes.filter(({ member }) => member !== 'name' && member !== 'email') : changes;
  return told.length === 0 ? null : told.map((change) => changeText(change)).join(' · ');
}
