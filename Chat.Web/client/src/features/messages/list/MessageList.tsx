import { useMemo, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { Conversation } from '../../../api/types';
import { Part } from '../../../lib/part';
import { useStore } from '../../../lib/store';
import { say } from '../../../strings';
import { loadToOpen } from '../../../ui/openPart';
import { isEnded } from '../../conversations/ended';
import { useIsTyping } from '../../notices/NoticesContext';
import { beginAnswer } from '../answers';
import type { MenuTarget } from '../message/MessageMenu';
import { MessageRow } from '../message/MessageRow';
import { progressMarks } from '../message/progress';
import { useMessages } from '../MessagesContext';
import type { Thread } from '../thread';
import { DayRow } from './DayRow';
import { EarlierMessages } from './EarlierMessages';
import { IncomingAnnouncement } from './IncomingAnnouncement';
import styles from './MessageList.module.css';
import { NewestButton } from './NewestButton';
import type { Row } from './rows';
import { TypingIndicator } from './TypingIndicator';
import { useArrowKeys } from './useArrowKeys';
import { useJump } from './useJump';
import { useMarkRead } from './useMarkRead';
import { useNewLine } from './useNewLine';
import { useReadingPlace } from './useReadingPlace';
import { useRows } from './useRows';

const messageMenu = new Part(() => import('../message/MessageMenu'));

/** Up to this number every row is in the DOM, for the browser's search and for screen readers. Beyond, only rows near the viewport are. */
const allRows = 300;
const bufferPx = 1_200;

interface MessageListProps {
  conversation: Conversation;
  thread: Thread;
}

export function MessageList({ conversation, thread }: MessageListProps) {
  const { peer, lastSeq } = conversation;
  const messages = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const [menu, setMenu] = useState<{ target: MenuTarget; isOpen: boolean }>();
  const MessageMenu = useStore(messageMenu)?.MessageMenu;
  const isReadOnly = isEnded(conversation);
  const isTyping = useIsTyping(peer.id);
  const { rows, bubbles, isShifted } = useRows(peer.id, thread.messages);
  const [openAt] = useState(() => rows.findIndex((row) => row.kind === 'message' && isUnread(row, conversation)));
  const { isAtEnd, seen, toEnd, toRow, onScroll } = useReadingPlace({ scroller, list, rows, openAt, readSeq: conversation.readSeq });
  const firstNew = useNewLine(conversation, thread.messages, seen);
  const marks = useMemo(() => progressMarks(bubbles, conversation), [bubbles, conversation]);
  const { current, focusRow, onKeyDown, onFocus } = useArrowKeys(rows, list);
  const { marked, jump } = useJump({ peerId: peer.id, rows, toRow, focusRow });
  useMarkRead(conversation, thread, seen);

  function goToEnd() {
    toEnd();
    scroller.current?.focus({ preventScroll: true });
  }

  async function openMenu(target: MenuTarget) {
    setMenu({ target, isOpen: true });
    if (!(await loadToOpen(messageMenu))) setMenu(undefined);
  }

  const stored = thread.messages.at(-1)?.seq ?? 0;
  const size = Math.max(lastSeq, stored) + bubbles.filter(({ unsent }) => unsent).length;
  const firstUnsent = bubbles.findIndex(({ seq }) => seq === undefined);
  const shown = (row: Row, index: number) => {
    if (row.kind === 'start') {
      const erasedAt = conversation.erasure?.erasedAt ?? undefined;
      return <EarlierMessages key={row.key} peer={peer} hasEarlier={thread.hasEarlier} {...{ erasedAt, scroller }} />;
    }
    if (row.kind === 'day') return <DayRow key={row.key} time={row.time} />;
    const { bubble } = row;
    return (
      <MessageRow
        key={row.key}
        bubble={bubble}
        peerId={peer.id}
        name={peer.name}
        progress={marks.get(row.key)}
        position={bubble.seq ?? Math.max(lastSeq, stored) + 1 + bubbles.indexOf(bubble, firstUnsent) - firstUnsent}
        size={size}
        isFirstNew={bubble.seq !== undefined && bubble.seq === firstNew}
        isCurrent={index === current}
        isMenuOpen={menu?.isOpen === true && menu.target.bubble.key === row.key}
        isMarked={row.key === marked}
        onMenu={(target, element, at) => void openMenu({ bubble: target, element, ...(at && { at }) })}
        onReply={isReadOnly ? undefined : ({ seq }) => seq !== undefined && beginAnswer(messages, peer.id, seq)}
        onQuote={jump}
      />
    );
  };

  return (
    <>
      <div role="presentation" className={styles.frame} onKeyDown={onKeyDown} onFocus={onFocus}>
        {/* The region scrolls, so it can have the focus: the arrow keys must reach the messages above. */}
        <div ref={scroller} className={styles.scroller} role="region" aria-label={say('messagesWith', { name: peer.name })} tabIndex={0}>
          <div className={styles.column}>
            <div role="list">
              <Virtualizer
                ref={list}
                scrollRef={scroller}
                data={rows}
                shift={isShifted}
                bufferSize={bufferPx}
                keepMounted={rows.length <= allRows ? rows.map((_, index) => index) : [0, ...(current > 0 ? [current] : [])]}
                onScroll={onScroll}
              >
                {shown}
              </Virtualizer>
            </div>
            <TypingIndicator name={peer.name} isTyping={isTyping} />
          </div>
        </div>
        {!isAtEnd && (
          <NewestButton
            count={thread.messages.filter(({ seq, sender, deletedAt }) => seq > seen && sender === peer.id && !deletedAt).length}
            onPress={goToEnd}
          />
        )}
        <IncomingAnnouncement peer={peer} messages={thread.messages} />
      </div>
      {menu && MessageMenu && (
        <MessageMenu
          key={menu.target.bubble.key}
          peerId={peer.id}
          {...menu}
          isReadOnly={isReadOnly}
          onClose={() => setMenu({ ...menu, isOpen: false })}
        />
      )}
    </>
  );
}

function isUnread({ bubble }: Extract<Row, { kind: 'message' }>, { unread, readSeq }: Conversation): boolean {
  return unread > 0 && !bubble.isMine && bubble.seq !== undefined && bubble.seq > readSeq;
}
