import { troubleText } from '../../../api/troubleText';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Section } from '../../../ui/Section';
import { Facts } from '../parts/Facts';
import { inDigits } from '../parts/inDigits';
import styles from './System.module.css';
import { useLedger } from './system';

/** The count of all messages by state, on demand. */
export function LedgerSection() {
  const { data: ledger, error, isPending, mutate } = useLedger();
  return (
    <Section title={say('ledgerTitle')} description={say('ledgerHint')}>
      {ledger && (
        <>
          <Callout tone={ledger.brokenConversations === 0 ? 'success' : 'danger'} role="status">
            {say(ledger.brokenConversations === 0 ? 'ledgerFine' : 'ledgerBroken')}
          </Callout>
          <Facts
            facts={[
              [say('ledgerStored'), inDigits(ledger.persisted)],
              [say('ledgerFetched'), inDigits(ledger.fetched)],
              [say('ledgerUnfetched'), inDigits(ledger.unfetched)],
              [say('ledgerOwed'), inDigits(ledger.owed)],
              [say('ledgerBrokenCount'), inDigits(ledger.brokenConversations)],
            ]}
          />
        </>
      )}
      {error && (
        <Callout tone="danger" role="alert">
          {troubleText(error)}
        </Callout>
      )}
      <div className={styles.actions}>
        <Button isPending={isPending} onPress={() => mutate()}>
          {say('checkLedger')}
        </Button>
      </div>
    </Section>
  );
}
