import type { ImportCounts } from '../../../api/types';
import { say } from '../../../strings';
import { Callout } from '../../../ui/Callout';
import { Link } from '../../../ui/Link';
import { Section } from '../../../ui/Section';
import { ImportFacts } from './ImportFacts';

/** The changes that an import has made. */
export function ImportResult({ counts }: { counts: ImportCounts }) {
  return (
    <Section title={say('importResult')}>
      <Callout tone="success" role="status">
        {say('imported')} <Link href="/admin/people">{say('importedPeople')}</Link>
      </Callout>
      <ImportFacts counts={counts} />
    </Section>
  );
}
