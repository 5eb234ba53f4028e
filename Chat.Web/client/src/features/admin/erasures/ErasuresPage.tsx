import { useQuery } from '@tanstack/react-query';
import type { LegalHold } from '../../../api/types';
import { dateOf } from '../../../lib/time';
import { say } from '../../../strings';
import { Link } from '../../../ui/Link';
import { Section } from '../../../ui/Section';
import { DataTable, type Column } from '../parts/DataTable';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { ErasureRequests } from './ErasureRequests';
import { erasuresQuery } from './erasures';

const holdColumns = (): readonly Column<LegalHold>[] => [
  { title: say('personName'), cell: ({ person }) => <Link href={`/admin/people/${person.id}`}>{person.name}</Link> },
  { title: say('heldSince'), cell: ({ setAt }) => dateOf(setAt) },
];

/** The requests of students to erase a conversation, and the legal holds that forbid it. */
export function ErasuresPage() {
  const query = useQuery(erasuresQuery);
  return (
    <Page title={say('erasuresTitle')}>
      <Section title={say('erasureRequests')} description={say('erasureRequestsHint')}>
        <Loaded query={query}>
          {({ requests }) => (requests.length === 0 ? <p>{say('noErasureRequests')}</p> : <ErasureRequests requests={requests} />)}
        </Loaded>
      </Section>
      <Section title={say('legalHolds')} description={say('legalHoldsHint')}>
        <Loaded query={query}>
          {({ holds }) =>
            holds.length === 0 ? (
              <p>{say('noLegalHolds')}</p>
            ) : (
              <DataTable label={say('legalHolds')} columns={holdColumns()} rows={holds} idOf={({ person }) => person.id} />
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}
