import { useQuery } from '@tanstack/react-query';
import type { SystemState } from '../../../api/types';
import { dateAndTime } from '../../../lib/time';
import { say } from '../../../strings';
import { Callout } from '../../../ui/Callout';
import { Section } from '../../../ui/Section';
import { Facts } from '../parts/Facts';
import { inDigits } from '../parts/inDigits';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { DeadLetters } from './DeadLetters';
import { LedgerSection } from './LedgerSection';
import { MailSection } from './MailSection';
import { systemQuery } from './system';
import { VersionsSection } from './VersionsSection';

/** The queue and the outbox, the dead letters, the mail, the ledger and the versions. */
export function SystemPage() {
  const query = useQuery(systemQuery);
  return (
    <Page title={say('systemTitle')}>
      <Loaded query={query}>{(state) => <SystemParts state={state} />}</Loaded>
    </Page>
  );
}

function SystemParts({ state: { queue, outbox, unfetched, mail, versions } }: { state: SystemState }) {
  return (
    <>
      <Section title={say('queueTitle')} description={say('queueHint')}>
        {queue ? (
          <Facts
            facts={[
              [say('queueWaiting'), inDigits(queue.waiting)],
              [say('queueClaimed'), inDigits(queue.claimed)],
              [say('queueWorkers'), inDigits(queue.workers)],
            ]}
          />
        ) : (
          <Callout tone="warning">{say('queueAway')}</Callout>
        )}
      </Section>
      {queue && <DeadLetters queue={queue} />}
      <Section title={say('outboxTitle')}>
        <Facts
          facts={[
            [say('outboxOwed'), inDigits(outbox.owed)],
            [say('outboxOldest'), outbox.oldestOwedAt ? dateAndTime(outbox.oldestOwedAt) : say('noneOfThem')],
            [say('unfetchedCount'), inDigits(unfetched)],
          ]}
        />
      </Section>
      <MailSection mail={mail} />
      <LedgerSection />
      <VersionsSection versions={versions} />
    </>
  );
}
