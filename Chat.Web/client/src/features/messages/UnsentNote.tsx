import { strings } from '../../strings';
import { Button } from '../../ui/Button';
import styles from './MessageBubble.module.css';
import { useMessages } from './MessagesContext';
import type { Unsent } from './outbox';

/** Where a message stands that the API has not confirmed, and what its writer can do about it. */
export function UnsentNote({ message: { clientId, state, status } }: { message: Unsent }) {
  const { outbox } = useMessages();
  if (state !== 'refused') return <p className={styles.note}>{state === 'sending' ? strings.sending : strings.waiting}</p>;
  return (
    <div className={styles.refused} role="alert">
      <span>
        {strings.notSent}. {status === 404 ? strings.gone : strings.refused}
      </span>
      <span className={styles.choices}>
        <Button look="link" onPress={() => outbox.retry(clientId)}>
          {strings.tryAgain}
        </Button>
        <Button look="link" onPress={() => outbox.discard(clientId)}>
          {strings.discard}
        </Button>
      </span>
    </div>
  );
}
