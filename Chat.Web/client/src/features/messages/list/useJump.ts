import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { say } from '../../../strings';
import { toast } from '../../../ui/toast';
import { useMessages } from '../MessagesContext';
import type { Row } from './rows';

/** For how long the message stands out to which somebody went. */
const markedMs = 2_500;

interface Places {
  peerId: string;
  rows: readonly Row[];
  /** Brings a row into view. */
  toRow: (index: number) => void;
  /** Gives a row the focus. */
  focusRow: (row: Row) => void;
}

/** Goes to a message, which is loaded with all that came after it when it is not there, and lets it stand out for a moment. */
export function useJump({ peerId, rows, toRow, focusRow }: Places) {
  const { threads } = useMessages();
  const [target, setTarget] = useState<{ readonly seq: number }>();
  const found = target ? rows.findIndex((row) => row.kind === 'message' && row.bubble.seq === target.seq) : -1;
  const isFound = found >= 0;

  const jump = useCallback(
    (seq: number) => {
      setTarget({ seq });
      threads.loadBackTo(peerId, seq).catch(() => {
        setTarget(undefined);
        toast(say('loadFailed'), { failed: true });
      });
    },
    [threads, peerId],
  );

  const arrive = useEffectEvent(() => {
    const row = rows[found]!;
    toRow(found);
    // Its row may have to be drawn first, which an effect can't do.
    queueMicrotask(() => focusRow(row));
  });
  useEffect(() => {
    if (!target || !isFound) return undefined;
    arrive();
    const timer = setTimeout(() => setTarget(undefined), markedMs);
    return () => clearTimeout(timer);
  }, [isFound, target]);

  return { marked: rows[found]?.key, jump };
}
