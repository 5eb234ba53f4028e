import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Peer } from '../../../api/types';
import { dateOf } from '../../../lib/time';
import { say } from '../../../strings';
import { Alert } from '../../../ui/Alert';
import { Button } from '../../../ui/Button';
import { useConnectionStatus } from '../../notices/NoticesContext';
import { useMessages } from '../MessagesContext';
import styles from './MessageList.module.css';

/** The distance from the upper end at which loading starts: more than a screen. */
const ahead = '1200px 0px 0px 0px';

interface EarlierMessagesProps {
  peer: Peer;
  hasEarlier: boolean;
  /** When the messages before were erased, if they were. */
  erasedAt: string | undefined;
  scroller: RefObject<HTMLElement | null>;
}

/**
 * The upper end of the messages. Earlier messages load when the end comes near, or at a press. After a failure, a reconnect or the reader's
 * return to the end triggers a retry.
 */
export function EarlierMessages({ peer, hasEarlier, erasedAt, scroller }: EarlierMessagesProps) {
  const { threads } = useMessages();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const end = useRef<HTMLDivElement>(null);
  const status = useConnectionStatus();
  const [statusBefore, setStatusBefore] = useState(status);
  if (status !== statusBefore) {
    setStatusBefore(status);
    setFailed(false);
  }

  const hadFocus = useRef(false);
  useEffect(() => {
    if (!hasEarlier && hadFocus.current) scroller.current?.focus({ preventScroll: true });
  }, [hasEarlier, scroller]);

  async function load() {
    setBusy(true);
    hadFocus.current = end.current?.contains(document.activeElement) ?? false;
    await threads.loadEarlier(peer.id).then(
      () => setFailed(false),
      () => setFailed(true),
    );
    setBusy(false);
  }

  useEffect(() => {
    const element = end.current;
    if (!element || !hasEarlier || busy) return;
    let wasNear = failed;
    const observer = new IntersectionObserver(
      ([entry]) => {
        const isNear = entry?.isIntersecting === true;
        if (isNear && !wasNear) void load();
        wasNear = isNear;
      },
      { root: scroller.current, rootMargin: ahead },
    );
    observer.observe(element);
    return () => observer.disconnect();
  });

  return (
    <div ref={end} role="listitem" className={styles.start}>
      {failed && <Alert>{say('earlierFailed')}</Alert>}
      {hasEarlier ? (
        <Button look="link" isPending={busy} onPress={() => void load()}>
          {busy ? say('loading') : say('earlier')}
        </Button>
      ) : (
        <p>{erasedAt === undefined ? say('beginning', { name: peer.name }) : say('conversationErasedOn', { date: dateOf(erasedAt) })}</p>
      )}
    </div>
  );
}
