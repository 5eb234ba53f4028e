import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { composerId } from './composerId';
import styles from './MessageBubble.module.css';
import { useMessages } from './MessagesContext';
import type { Unsent } from './outbox';

/** Where a message stands that the API has not confirmed, and what its writer can do about it. */
export function UnsentNote({ message: { clientId, state, status } }: { message: Unsent }) {
  const { outbox } = useMessages();
  if (state !== 'refused') return <p className={styles.note}>{state === 'sending' ? say('sending') : say('waiting')}</p>;

  // The button that was pressed goes, and the focus with it.
  function choose(what: (clientId: string) => void) {
    what(clientId);
    document.getElementById(composerId)?.focus();
  }

  return (
    <div className={styles.refused} role="alert">
      <span>
        {say('notSent')}. {status === 404 ? say('gone') : say('refused')}
      </span>
      <span className={styles.choices}>
        <Button look="link" onPress={() => choose(outbox.retry)}>
          {say('tryAgain')}
        </Button>
        <Button look="link" onPress={() => choose(outbox.discard)}>
          {say('discard')}
        </Button>
      </span>
    </div>
  );
}
