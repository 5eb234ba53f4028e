import { Fragment, useMemo, useRef } from 'react';
import type { Conversation } from '../../api/types';
import { dayHeading } from '../../lib/time';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { DownIcon } from '../../ui/icons';
import { useIsTyping } from '../notices/NoticesContext';
import { useUser } from '../session/SessionContext';
import { bubbles } from './bubbles';
import { EarlierMessages } from './EarlierMessages';
import { IncomingAnnouncement } from './IncomingAnnouncement';
import { MessageBubble } from './MessageBubble';
import styles from './MessageList.module.css';
import { useUnsent } from './MessagesContext';
import type { Thread } from './thread';
import { TypingIndicator } from './TypingIndicator';
import { useStickToEnd } from './useStickToEnd';

interface MessageListProps {
  conversation: Conversation;
  thread: Thread;
}

export function MessageList({ conversation, thread }: MessageListProps) {
  const { peer } = conversation;
  const me = useUser().id;
  const unsent = useUnsent(peer.id);
  const isTyping = useIsTyping(peer.id);
  const shown = useMemo(() => bubbles(thread.messages, unsent, me), [thread.messages, unsent, me]);
  const lastSent = shown.findLast((bubble) => bubble.isMine && bubble.seq !== undefined);
  const last = shown.at(-1);

  const scroller = useRef<HTMLDivElement>(null);
  const { isAtEnd, toEnd } = useStickToEnd(scroller, { first: shown[0]?.key, last: last?.key, lastIsMine: last?.isMine ?? false });

  return (
    <div className={styles.frame}>
      {/* It scrolls, so it can have the focus: the arrow keys must reach what is above. */}
      <div ref={scroller} className={styles.scroller} role="region" aria-label={say('messagesWith', { name: peer.name })} tabIndex={0}>
        <div className={styles.column}>
          <EarlierMessages peer={peer} hasEarlier={thread.hasEarlier} scroller={scroller} />
          <ol>
            {shown.map((bubble) => (
              <Fragment key={bubble.key}>
                {bubble.startsDay && (
                  <li className={styles.day}>
                    <p>{dayHeading(bubble.time)}</p>
                  </li>
                )}
                <li>
                  <MessageBubble bubble={bubble} conversation={conversation} isLastSent={bubble === lastSent} />
                </li>
              </Fragment>
            ))}
          </ol>
          <TypingIndicator name={peer.name} isTyping={isTyping} />
        </div>
      </div>
      {!isAtEnd && (
        <div className={styles.newest}>
          <Button look="icon" aria-label={say('newest')} onPress={toEnd}>
            <DownIcon />
          </Button>
        </div>
      )}
      <IncomingAnnouncement name={peer.name} message={thread.messages.findLast((message) => message.sender === peer.id)} />
    </div>
  );
}
