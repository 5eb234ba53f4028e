import { say } from '../../../strings';
import { Alert } from '../../../ui/Alert';
import { Button } from '../../../ui/Button';
import { coachingEnded } from '../../conversations/ended';
import { useIsEnded } from '../../conversations/useConversations';
import { focusComposer } from '../composer/composerId';
import { useMessages } from '../MessagesContext';
import type { Unsent } from '../outbox';
import { copy } from './copy';
import { Discard } from './Discard';
import styles from './MessageBubble.module.css';

/** The state of an unconfirmed message, and the writer's choices. */
export function UnsentNote({ message }: { message: Unsent }) {
  const { outbox, drafts, answers } = useMessages();
  const { clientId, peerId, text, replyTo, state, status, reason, mayHaveArrived } = message;
  const isEnded = useIsEnded(peerId);
  if (state === 'sending') return <p className={styles.note}>{say('sending')}</p>;

  /** The text goes back to the draft and leaves the outbox, so that it is not sent twice. */
  function writeAnew() {
    outbox.discard(clientId);
    drafts.add(peerId, text);
    if (replyTo !== undefined) answers.begin(peerId, replyTo);
  }

  if (state === 'waiting')
    return (
      <div className={styles.waiting}>
        <span>
          {say('waiting')} {mayHaveArrived && say('mayHaveArrived')}
        </span>
        {status === 431 && <Alert>{say('cookiesInTheWay', { host: location.hostname })}</Alert>}
        <Button look="link" onPress={() => choose(writeAnew)}>
          {say('takeBack')}
        </Button>
      </div>
    );

  return (
    <div className={styles.refused}>
      <Alert>
        {say('notSent')}. {status === 404 || reason === coachingEnded ? say('gone') : say('refused')}
      </Alert>
      <span className={styles.choices}>
        {!isAboutText(status) && !isEnded && (
          <Button look="link" onPress={() => choose(() => outbox.retry(clientId))}>
            {say('tryAgain')}
          </Button>
        )}
        {isEnded ? (
          <Button look="link" onPress={() => void copy(text)}>
            {say('copyText')}
          </Button>
        ) : (
          <Button look="link" onPress={() => choose(writeAnew)}>
            {say('editText')}
          </Button>
        )}
        <Discard onDiscard={() => choose(() => outbox.discard(clientId))} />
      </span>
    </div>
  );
}

function choose(what: () => void): void {
  what();
  focusComposer();
}

/** Whether the API refused the text itself, so that a retry would fail again. */
function isAboutText(status: number | undefined): boolean {
  return status === 400 || status === 413;
}
