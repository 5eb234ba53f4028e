import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Peer } from '../../api/types';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import styles from './MessageList.module.css';
import { useMessages } from './MessagesContext';

/** How long before the reader reaches the upper end more is asked for: more than a screen. */
const ahead = '1200px 0px 0px 0px';

interface EarlierMessagesProps {
  peer: Peer;
  hasEarlier: boolean;
  scroller: RefObject<HTMLElement | null>;
}

/** The upper end of the messages: loads what came before as it comes near; at once, or again after it failed, when it is pressed. */
export function EarlierMessages({ peer, hasEarlier, scroller }: EarlierMessagesProps) {
  const { threads } = useMessages();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const end = useRef<HTMLDivElement>(null);

  async function load() {
    setBusy(true);
    await threads.loadEarlier(peer.id).then(
      () => setFailed(false),
      () => setFailed(true),
    );
    setBusy(false);
  }

  useEffect(() => {
    const element = end.current;
    if (!element || !hasEarlier || busy || failed) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void load(), { root: scroller.current, rootMargin: ahead });
    observer.observe(element);
    return () => observer.disconnect();
  });

  return (
    <div ref={end} role="listitem" className={styles.start}>
      {failed && <p role="alert">{say('earlierFailed')}</p>}
      {hasEarlier ? (
        <Button look="link" isPending={busy} onPress={() => void load()}>
          {busy ? say('loading') : say('earlier')}
        </Button>
      ) : (
        <p>{say('beginning', { name: peer.name })}</p>
      )}
    </div>
  );
}
