import type { ComponentProps } from 'react';
import type { AuditEntry } from '../../../api/types';
import { say } from '../../../strings';
import { LoadMore } from '../parts/LoadMore';
import { Loaded } from '../parts/Loaded';
import { AuditList } from './AuditList';

interface AuditEntriesProps {
  query: ComponentProps<typeof Loaded<{ pages: { items: AuditEntry[] }[] }>>['query'] & ComponentProps<typeof LoadMore>['query'];
  /** The id of the person on whose page the entries stand, who needs no link there. */
  about?: string;
}

/** Entries of the audit log, with a button for older ones. */
export function AuditEntries({ query, about }: AuditEntriesProps) {
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const entries = pages.flatMap(({ items }) => items);
        if (entries.length === 0) return <p>{say('noEntries')}</p>;
        return (
          <>
            <AuditList entries={entries} about={about} />
            <LoadMore shown={entries.length} query={query} />
          </>
        );
      }}
    </Loaded>
  );
}
