import type { Conversation } from '../../api/types';
import { timeOfDay } from '../../lib/time';
import { say } from '../../strings';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import type { Bubble } from './bubbles';
import styles from './MessageBubble.module.css';
import { UnsentNote } from './UnsentNote';

interface MessageBubbleProps {
  bubble: Bubble;
  conversation: Conversation;
  /** The last of my messages that the API has: how far it came stands below it. */
  isLastSent: boolean;
}

export function MessageBubble({ bubble, conversation, isLastSent }: MessageBubbleProps) {
  const { text, time, isMine, endsRun, seq, unsent } = bubble;
  const progress = isLastSent && seq !== undefined ? sentProgress(seq, conversation) : undefined;
  return (
    <div className={styles.message} data-mine={isMine || undefined} data-ends-run={endsRun || undefined} data-state={unsent?.state ?? 'sent'}>
      <VisuallyHidden>{isMine ? say('you') : conversation.peer.name}: </VisuallyHidden>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      {unsent ? (
        <UnsentNote message={unsent} />
      ) : (
        (endsRun || progress) && (
          <p className={styles.note}>
            <time dateTime={time}>{timeOfDay(time)}</time>
            {progress && <span> · {progress}</span>}
          </p>
        )
      )}
    </div>
  );
}

function sentProgress(seq: number, { peerReadSeq, peerDeliveredSeq }: Conversation): string {
  if (peerReadSeq >= seq) return say('read');
  return peerDeliveredSeq >= seq ? say('delivered') : say('sent');
}
