import { useQuery } from '@tanstack/react-query';
import { troubleText } from '../../api/troubleText';
import { dateAndTime } from '../../lib/time';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ownRecoveryQuery, useStopRecovery } from './ownRecovery';
import styles from './RecoveryBanner.module.css';

/** Tells the owner of an account that somebody recovers it, and lets the owner stop that, without any further question. */
export function RecoveryBanner() {
  const recovery = useQuery(ownRecoveryQuery).data?.recovery;
  const stopping = useStopRecovery();
  if (!recovery) return null;
  return (
    <div className={styles.region} data-live-announcer="true">
      <Callout tone="danger" role="alert">
        <p>
          {recovery.confirmedBy === null
            ? say('recoveryOfYou', { name: recovery.askedBy.name, time: dateAndTime(recovery.opensAt) })
            : say('recoveryOfYouNow', { name: recovery.askedBy.name, second: recovery.confirmedBy.name })}
        </p>
        {stopping.isError && <p>{troubleText(stopping.error)}</p>}
        <Button size="small" isPending={stopping.isPending} onPress={() => stopping.mutate()}>
          {say('stopRecovery')}
        </Button>
      </Callout>
    </div>
  );
}
