import { useCallback, useEffect, useEffectEvent } from 'react';
import { useStore } from '../../../lib/store';
import { say } from '../../../strings';
import { toast } from '../../../ui/toast';
import { useMessages } from '../MessagesContext';
import type { Row } from './rows';

/** The duration of the highlight of the target message. */
const markedMs = 2_500;

interface Places {
  peerId: string;
  rows: readonly Row[];
  /** Scrolls to a row. */
  toRow: (index: number) => void;
  /** Focuses a row. */
  focusRow: (row: Row) => void;
}

/** Scrolls to the wanted message and highlights it for a moment. If the message is not loaded, loads all messages back to it first. */
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
    // The focus may have to render the row first, which an effect cannot do.
    queueMicrotask(() => focusRow(row));
  });
  useEffect(() => {
    if (!target || !isFound) return;
    arrive();
    // The timer also runs when the user leaves the conversation, so that the jump does not repeat.
    setTimeout(() => wanted.get() === target && wanted.set(undefined), markedMs);
  }, [wanted, isFound, target]);

  return { marked: rows[found]?.key, jump };
}
