import { troubleText } from '../../../api/troubleText';
import type { SystemState } from '../../../api/types';
import { dateAndTime } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Section } from '../../../ui/Section';
import { toast } from '../../../ui/toast';
import { DataTable, type Column } from '../parts/DataTable';
import styles from './System.module.css';
import { useRetryDeadLetters } from './system';

type Queue = NonNullable<SystemState['queue']>;
type DeadLetter = Queue['newestDeadLetters'][number] & { readonly place: number };

const columns = (): readonly Column<DeadLetter>[] => [
  { title: say('deadReason'), cell: ({ reason }) => reason },
  { title: say('deadKind'), cell: ({ kind }) => kind ?? say('unknownKind') },
  { title: say('deadAt'), cell: ({ at }) => at && dateAndTime(at) },
];

/** Notices that could not be dispatched, and a button that retries them. */
export function DeadLetters({ queue: { deadLetters, newestDeadLetters } }: { queue: Queue }) {
  const retrying = useRetryDeadLetters();
  const rows = newestDeadLetters.map((letter, place) => ({ ...letter, place }));

  function retry() {
    retrying.mutate(undefined, { onSuccess: ({ retried }) => toast(say('retriedCount', { count: retried })) });
  }

  return (
    <Section title={say('deadLetters')} description={say('deadLettersHint')}>
      {deadLetters === 0 ? (
        <p role="status">{say('noDeadLetters')}</p>
      ) : (
        <>
          <DataTable label={say('deadLetters')} columns={columns()} rows={rows} idOf={({ place }) => place} />
          <div className={styles.actions}>
            <Button isPending={retrying.isPending} onPress={retry}>
              {say('retryDead')}
            </Button>
            {deadLetters > rows.length && <span>{say('newestDead', { count: deadLetters })}</span>}
          </div>
        </>
      )}
      {retrying.isError && (
        <Callout tone="danger" role="alert">
          {troubleText(retrying.error)}
        </Callout>
      )}
    </Section>
  );
}
