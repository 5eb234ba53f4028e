import { useInfiniteQuery } from '@tanstack/react-query';
import { say } from '../../../strings';
import { Section } from '../../../ui/Section';
import { Page } from '../parts/Page';
import { AuditEntries } from './AuditEntries';
import { auditQuery } from './audit';

/** Every change that admins made, newest first. */
export function AuditPage() {
  const query = useInfiniteQuery(auditQuery());
  return (
    <Page title={say('auditLog')}>
      <Section title={say('allChanges')} description={say('auditHint')}>
        <AuditEntries query={query} />
      </Section>
    </Page>
  );
}
