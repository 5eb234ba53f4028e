import { memo } from 'react';
import { timeOfDay } from '../../../lib/time';
import { say } from '../../../strings';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import type { Bubble } from './bubbles';
import { EditedNote } from './EditedNote';
import { FoldedText } from './FoldedText';
import styles from './MessageBubble.module.css';
import type { Progress } from './progress';
import { Quote } from './Quote';
import { ReactionChips } from './ReactionChips';
import { RevisionNote } from './RevisionNote';
import { isEmoji } from './text';
import { UnsentNote } from './UnsentNote';

interface MessageBubbleProps {
  bubble: Bubble;
  peerId: string;
  name: string;
  /** The delivery state, if this message shows one. */
  progress: Progress | undefined;
  /** Jumps to the answered message. */
  onQuote: (seq: number) => void;
}

/** A message: its text, and below it the time and the delivery state. */
export const MessageBubble = memo(function MessageBubble({ bubble, peerId, name, progress, onQuote }: MessageBubbleProps) {
  const { key, text, time, isMine, isDeleted, isUnreadable, automatic, endsRun, editedAt, replyTo } = bubble;
  const { myReaction, peersReaction, unsent, revision } = bubble;
  const hasNote = endsRun || progress !== undefined || (editedAt !== null && !isDeleted);
  return (
    <>
      <VisuallyHidden>{isMine ? say('you') : <bdi>{name}</bdi>}: </VisuallyHidden>
      <div className={styles.bubble} data-look={look(bubble)}>
        {automatic && !isDeleted && <p className={styles.label}>{say('automaticReply')}</p>}
        {replyTo !== undefined && !isDeleted && <Quote peerId={peerId} name={name} seq={replyTo} onPress={onQuote} />}
        {isDeleted && <p>{isMine ? say('deletedByYou') : say('deletedBy', { name })}</p>}
        {isUnreadable && !isDeleted && <p>{say('unreadableMessage')}</p>}
        {!isDeleted && !isUnreadable && <FoldedText id={key} text={text} />}
      </div>
      {!isDeleted && <ReactionChips name={name} peers={peersReaction} mine={myReaction} />}
      {unsent && <UnsentNote message={unsent} />}
      {revision && <RevisionNote revision={revision} />}
      {!unsent && !revision && !hasNote && (
        <p className={styles.stamp}>
          <time dateTime={time}>{timeOfDay(time)}</time>
        </p>
      )}
      {!unsent && !revision && hasNote && (
        <p className={styles.note}>
          <time dateTime={time}>{timeOfDay(time)}</time>
          {editedAt && !isDeleted && <EditedNote time={editedAt} />}
          {progress && <span> · {say(progress)}</span>}
        </p>
      )}
    </>
  );
});

function look({ isDeleted, isUnreadable, automatic, text }: Bubble): 'deleted' | 'automatic' | 'emoji' | undefined {
  if (isDeleted || isUnreadable) return 'deleted';
  if (automatic) return 'automatic';
  return isEmoji(text) ? 'emoji' : undefined;
}
