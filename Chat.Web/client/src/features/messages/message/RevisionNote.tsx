import { say } from '../../../strings';
import { Alert } from '../../../ui/Alert';
import { Button } from '../../../ui/Button';
import { coachingEnded } from '../../conversations/ended';
import { useIsEnded } from '../../conversations/useConversations';
import { focusComposer } from '../composer/composerId';
import { useMessages } from '../MessagesContext';
import type { Revision } from '../revisions';
import { copy } from './copy';
import styles from './MessageBubble.module.css';

/** The state of an unconfirmed edit or deletion, and the choices after a refusal. */
export function RevisionNote({ revision }: { revision: Revision }) {
  const { revisions, drafts } = useMessages();
  const { peerId, seq, text, state } = revision;
  const isEnded = useIsEnded(peerId);
  if (state === 'waiting') return <p className={styles.note}>{say('waitingToSave')}</p>;
  if (state === 'saving') return <p className={styles.note}>{text === null ? say('deleting') : say('saving')}</p>;

  function again() {
    if (text === null) revisions.delete(peerId, seq);
    else revisions.edit(peerId, seq, text);
  }

  function writeAnew() {
    drafts.add(peerId, text!);
    revisions.dismiss(revision);
  }

  const isFinal = isEnded || finalReasons.has(revision.reason ?? '');
  return (
    <div className={styles.refused}>
      <Alert>
        {text === null ? say('notDeleted') : say('notEdited')} {reason(revision)}
      </Alert>
      <span className={styles.choices}>
        {!isFinal && (
          <Button look="link" onPress={() => choose(again)}>
            {say('tryAgain')}
          </Button>
        )}
        {isEnded && text !== null && (
          <Button look="link" onPress={() => void copy(text)}>
            {say('copyText')}
          </Button>
        )}
        {isFinal && !isEnded && text !== null && (
          <Button look="link" onPress={() => choose(writeAnew)}>
            {say('writeAnew')}
          </Button>
        )}
        <Button look="link" onPress={() => choose(() => revisions.dismiss(revision))}>
          {say('leaveIt')}
        </Button>
      </span>
    </div>
  );
}

/** The pressed button disappears, so the composer gets the focus. */
function choose(what: () => void): void {
  what();
  focusComposer();
}

const finalReasons = new Set([
  'urn:chat:problem:too-late',
  'urn:chat:problem:message-deleted',
  'urn:chat:problem:not-allowed',
  'urn:chat:problem:not-found',
  coachingEnded,
]);

function reason({ reason: type }: Revision): string {
  if (type === 'urn:chat:problem:too-late') return say('tooLate');
  if (type === 'urn:chat:problem:message-deleted') return say('alreadyDeleted');
  return type === 'urn:chat:problem:not-found' || type === coachingEnded ? say('gone') : say('changeRefused');
}
