import { useInfiniteQuery } from '@tanstack/react-query';
import { say } from '../../../strings';
import { Section } from '../../../ui/Section';
import { AuditEntries } from '../audit/AuditEntries';
import { auditQuery } from '../audit/audit';
import type { PersonCardProps } from './cards';

/** The entries of the audit log about a person. */
export function HistoryCard({ person: { id } }: PersonCardProps) {
  const query = useInfiniteQuery(auditQuery(id));
  return (
    <Section title={say('personHistory')} description={say('personHistoryHint')}>
      <AuditEntries query={query} about={id} />
    </Section>
  );
}
