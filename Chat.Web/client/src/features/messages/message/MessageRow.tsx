import { useRef } from 'react';
import { say } from '../../../strings';
import { MoreIcon } from '../../../ui/icons';
import type { Bubble } from './bubbles';
import { MessageBubble } from './MessageBubble';
import styles from './MessageBubble.module.css';
import type { Progress } from './progress';
import { rowId } from './rowId';
import { useLongPress, type Spot } from '../../../lib/useLongPress';
import { useSwipe } from '../../../lib/useSwipe';

interface MessageRowProps {
  bubble: Bubble;
  peerId: string;
  name: string;
  progress: Progress | undefined;
  /** The position of the message in the whole conversation, loaded or not, from 1. */
  position: number;
  size: number;
  /** True when the line "new" stands above this message. */
  isFirstNew: boolean;
  /** True when the arrow keys have reached this message. */
  isCurrent: boolean;
  isMenuOpen: boolean;
  /** True for a moment after a jump to this message. */
  isMarked: boolean;
  /** Opens the actions; after a long press, at the position of the finger. */
  onMenu: (bubble: Bubble, element: HTMLElement, at?: Spot) => void;
  /** Starts an answer; missing where nobody can answer. */
  onReply: ((bubble: Bubble) => void) | undefined;
  onQuote: (seq: number) => void;
}

/** A message in the list. The button beside it, a long press or the menu key opens its actions; a swipe starts an answer. */
export function MessageRow({
  bubble,
  peerId,
  name,
  progress,
  position,
  size,
  isFirstNew,
  isCurrent,
  isMenuOpen,
  isMarked,
  onMenu,
  onReply,
  onQuote,
}: MessageRowProps) {
  const button = useRef<HTMLButtonElement>(null);
  const hasMenu = !bubble.isDeleted && !bubble.isUnreadable && !bubble.unsent;
  const open = (at?: Spot) => hasMenu && button.current && onMenu(bubble, button.current, at);
  const longPress = useLongPress(open);
  const swipe = useSwipe(hasMenu && onReply !== undefined, () => onReply?.(bubble));

  return (
    <div
      id={rowId(bubble.key)}
      role="listitem"
      aria-posinset={position}
      aria-setsize={size}
      tabIndex={-1}
      className={styles.row}
      data-marked={isMarked || undefined}
      data-swipes={(hasMenu && onReply !== undefined) || undefined}
      {...swipe}
    >
      {isFirstNew && (
        <p className={styles.newLine}>
          <span>{say('newSinceAway')}</span>
        </p>
      )}
      <div
        className={styles.message}
        data-mine={bubble.isMine || undefined}
        data-ends-run={bubble.endsRun || undefined}
        data-state={bubble.unsent?.state ?? bubble.revision?.state ?? 'sent'}
        {...longPress}
      >
        <MessageBubble bubble={bubble} peerId={peerId} name={name} progress={progress} onQuote={onQuote} />
        {hasMenu && (
          // A native button, because React Aria's buttons on hundreds of rows are noticeably slow.
          <button
            ref={button}
            type="button"
            className={styles.more}
            tabIndex={isCurrent ? 0 : -1}
            aria-haspopup="menu"
            aria-expanded={isMenuOpen}
            aria-label={say('messageActions')}
            onClick={() => open()}
          >
            <MoreIcon />
          </button>
        )}
      </div>
    </div>
  );
}
