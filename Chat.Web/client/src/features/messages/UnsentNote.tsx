import { strings } from '../../strings';
import { Button } from '../../ui/Button';
import { composerId } from './composerId';
import styles from './MessageBubble.module.css';
import { useMessages } from './MessagesContext';
import type { Unsent } from './outbox';

/** Where a message stands that the API has not confirmed, and what its writer can do about it. */
export function UnsentNote({ message: { clientId, state, status } }: { message: Unsent }) {
  const { outbox } = useMessages();
  if (state !== 'refused') return <p className={styles.note}>{state === 'sending' ? strings.sending : strings.waiting}</p>;

  // The button that was pressed goes, and the focus with it.
  function choose(what: (clientId: string) => void) {
    what(clientId);
    document.getElementById(composerId)?.focus();
  }

  return (
    <div className={styles.refused} role="alert">
      <span>
        {strings.notSent}. {status === 404 ? strings.gone : strings.refused}
      </span>
      <span className={styles.choices}>
        <Button look="link" onPress={() => choose(outbox.retry)}>
          {strings.tryAgain}
        </Button>
        <Button look="link" onPress={() => choose(outbox.discard)}>
          {strings.discard}
        </Button>
      </span>
    </div>
  );
}
