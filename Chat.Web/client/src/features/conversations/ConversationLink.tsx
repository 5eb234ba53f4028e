import { memo, type ComponentType } from 'react';
import type { Conversation } from '../../api/types';
import { mostCounted } from '../../lib/counted';
import { follow } from '../../lib/location';
import { elapsed } from '../../lib/elapsed';
import { shortTime } from '../../lib/time';
import { say } from '../../strings';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { ClockIcon, PinIcon } from '../../ui/icons';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { reachability, reachabilityText } from '../availability/reachability';
import styles from './ConversationList.module.css';
import type { LastLineProps } from './Line';

const unreadText = (count: number) => (count > mostCounted ? say('manyUnread', { count: mostCounted }) : say('unread', { count }));

interface ConversationLinkProps {
  conversation: Conversation;
  isSelected: boolean;
  /** True while somebody looks at this conversation: its messages are read at once, so the row shows no unread count. */
  isLookedAt: boolean;
  /** True for the one link that the Tab key reaches. */
  isTabStop: boolean;
  /** The current day; a change renders the times again. */
  today: string;
  /** Shows what comes below the name. The list knows no unsent messages and no drafts, so the page passes this component. */
  LastLine: ComponentType<LastLineProps>;
  /** The minutes that the student has waited for an answer, rounded as shown. */
  waited: number | undefined;
}

/** A conversation in the list. A real link, so that the browser can open it in another tab; renders again only when its props change. */
export const ConversationLink = memo(function ConversationLink({
  conversation,
  isSelected,
  isLookedAt,
  isTabStop,
  LastLine,
  waited,
}: ConversationLinkProps) {
  const { peer, lastMessage, pinned } = conversation;
  const unread = isLookedAt ? 0 : conversation.unread;
  const isMarked = !isLookedAt && unread === 0 && conversation.markedUnread;
  const reach = reachability(peer);
  return (
    <a
      id={`conversation-${peer.id}`}
      data-key={peer.id}
      href={`/conversations/${peer.id}`}
      onClick={follow}
      className={`${styles.row} ${styles.link}`}
      data-unread={unread > 0 || isMarked || undefined}
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isSelected ? 'page' : undefined}
    >
      <Avatar name={peer.name} id={peer.id} status={reach} />
      <span className={styles.main}>
        <span className={styles.line}>
          <bdi className={styles.name}>{peer.name}</bdi>
          {reach === 'offline' ? (
            <VisuallyHidden>, {reachabilityText(peer)}</VisuallyHidden>
          ) : (
            reach && (
              <span className={styles.reach}>
                <VisuallyHidden>, </VisuallyHidden>
                {reachabilityText(peer)}
              </span>
            )
          )}
          {pinned && (
            <span className={styles.pin}>
              <PinIcon />
              <VisuallyHidden>, {say('pinned')}</VisuallyHidden>
            </span>
          )}
          {lastMessage && (
            <time className={styles.time} dateTime={lastMessage.sentAt}>
              <VisuallyHidden>, </VisuallyHidden>
              {shortTime(lastMessage.sentAt)}
            </time>
          )}
        </span>
        <span className={`${styles.line} ${styles.last}`}>
          <VisuallyHidden>, </VisuallyHidden>
          <LastLine conversation={conversation} isOpen={isSelected} />
          {waited !== undefined && (
            <span className={styles.waiting}>
              <ClockIcon />
              <span aria-hidden="true">{elapsed(waited, 'narrow')}</span>
              <VisuallyHidden>, {say('waitsFor', { time: elapsed(waited) })}</VisuallyHidden>
            </span>
          )}
          {isMarked && (
            <span className={styles.marked}>
              <VisuallyHidden>, {say('markedUnread')}</VisuallyHidden>
            </span>
          )}
          {unread > 0 && <VisuallyHidden>, </VisuallyHidden>}
          {unread > 0 && <Badge count={unread} label={unreadText(unread)} />}
        </span>
      </span>
    </a>
  );
});
