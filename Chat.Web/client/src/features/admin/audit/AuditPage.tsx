import { useInfiniteQuery } from '@tanstack/react-query';
import { say } from '../../../strings';
import { LoadMore } from '../parts/LoadMore';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { AuditList } from './AuditList';
import { auditQuery } from './audit';

/** Every change that was made to people and coachings, newest first. */
export function AuditPage() {
  const query = useInfiniteQuery(auditQuery());
  return (
    <Page title={say('auditLog')}>
      <p>{say('auditHint')}</p>
      <Loaded query={query}>
        {({ pages }) => {
          const entries = pages.flatMap(({ items }) => items);
          return (
            <>
              <AuditList entries={entries} />
              <LoadMore shown={entries.length} query={query} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
