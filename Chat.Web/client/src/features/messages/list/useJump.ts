import { useCallback, useEffect, useEffectEvent } from 'react';
import { useStore } from '../../../lib/store';
import { say } from '../../../strings';
import { toast } from '../../../ui/toast';
import { useMessages } from '../MessagesContext';
import type { Row } from './rows';

/** How long a message that its reader went to stands out. */
const markedMs = 2_500;

interface Places {
  peerId: string;
  rows: readonly Row[];
  /** Brings a row into view. */
  toRow: (index: number) => void;
  /** Gives a row the focus. */
  focusRow: (row: Row) => void;
}

/** Goes to the wanted message, which is loaded with all that came after it when it is not there, and marks it for a moment. */
export function useJump({ peerId, rows, toRow, focusRow }: Places) {
  const { threads, wanted } = useMessages();
  const place = useStore(wanted);
  const target = place?.peerId === peerId ? place : undefined;
  const found = target ? rows.findIndex((row) => row.kind === 'message' && row.bubble.seq === target.seq) : -1;
  const isFound = found >= 0;

  const jump = useCallback((seq: number) => wanted.set({ peerId, seq }), [wanted, peerId]);

  useEffect(() => {
    if (!target) return;
    threads.loadBackTo(peerId, target.seq).catch(() => {
      if (wanted.get() === target) wanted.set(undefined);
      toast(say('loadFailed'), { failed: true });
    });
  }, [threads, wanted, peerId, target]);

  const arrive = useEffectEvent(() => {
    const row = rows[found]!;
    toRow(found);
    // Its row may have to be drawn first, which an effect can't do.
    queueMicrotask(() => focusRow(row));
  });
  useEffect(() => {
    if (!target || !isFound) return;
    arrive();
    // Also when the conversation is left meanwhile: it does not go there again.
    setTimeout(() => wanted.get() === target && wanted.set(undefined), markedMs);
  }, [wanted, isFound, target]);

  return { marked: rows[found]?.key, jump };
}
