import { Link } from 'react-aria-components';
import type { Conversation } from '../../api/types';
import { shortTime } from '../../lib/time';
import { say } from '../../strings';
import { Avatar } from '../../ui/Avatar';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { useIsTyping } from '../notices/NoticesContext';
import { reachability, reachabilityText } from './presence';
import styles from './ConversationList.module.css';

interface ConversationLinkProps {
  conversation: Conversation;
  isSelected: boolean;
}

export function ConversationLink({ conversation: { peer, lastMessage, unread }, isSelected }: ConversationLinkProps) {
  const isTyping = useIsTyping(peer.id);
  return (
    <Link
      id={`conversation-${peer.id}`}
      href={`/conversations/${peer.id}`}
      className={styles.link!}
      data-unread={unread > 0 || undefined}
      {...(isSelected && { 'aria-current': 'page' as const })}
    >
      <Avatar name={peer.name} id={peer.id} status={reachability(peer)} />
      <span className={styles.main}>
        <span className={styles.line}>
          <span className={styles.name}>{peer.name}</span>
          <VisuallyHidden>, {reachabilityText(peer)}, </VisuallyHidden>
          {lastMessage && (
            <time className={styles.time} dateTime={lastMessage.sentAt}>
              {shortTime(lastMessage.sentAt)}
            </time>
          )}
        </span>
        <span className={styles.line}>
          <span className={styles.preview} data-typing={isTyping || undefined}>
            {isTyping ? say('typing', { name: peer.name }) : preview(peer.id, lastMessage)}
          </span>
          {unread > 0 && (
            <span className={styles.unread}>
              <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
              <VisuallyHidden>{say('unread', { count: unread })}</VisuallyHidden>
            </span>
          )}
        </span>
      </span>
    </Link>
  );
}

function preview(peerId: string, message: Conversation['lastMessage']): string {
  if (!message) return say('noMessagesYet');
  return message.sender === peerId ? message.text : `${say('you')}: ${message.text}`;
}
