import { useQuery } from '@tanstack/react-query';
import { say } from '../../../strings';
import { Section } from '../../../ui/Section';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { RequestsTable } from './RequestsTable';
import { accessRequestsQuery } from './requests';

/** The requests of admins to read a conversation, which a second admin grants. */
export function RequestsPage() {
  const query = useQuery(accessRequestsQuery);
  return (
    <Page title={say('readingTitle')}>
      <Section title={say('readingRequests')} description={say('readingRequestsHint')}>
        <Loaded query={query}>
          {(requests) => (requests.length === 0 ? <p>{say('noReadingRequests')}</p> : <RequestsTable requests={requests} />)}
        </Loaded>
      </Section>
    </Page>
  );
}
