import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { VirtualizerHandle } from 'virtua';
import { useAttention } from '../../../lib/attention';
import type { Row } from './rows';

/** A position closer to the end than this counts as the end. */
const nearPx = 64;

/** The distance between the upper edge and the row at which a conversation opens. */
const openBelowPx = 72;

interface Reading {
  scroller: RefObject<HTMLElement | null>;
  list: RefObject<VirtualizerHandle | null>;
  rows: readonly Row[];
  /** The index of the first row to show; negative for the end of the list. */
  openAt: number;
  /** The seq up to which the conversation was read when it opened. */
  readSeq: number;
}

/**
 * Keeps the end of the messages in view while the reader is there, also when a message grows, the keyboard opens or the window changes. A
 * message that the reader writes in this tab scrolls to the end. Above the end, the virtual list keeps the position.
 */
export function useReadingPlace({ scroller, list, rows, openAt, readSeq }: Reading) {
  const isAttended = useAttention();
  const [isAtEnd, setAtEnd] = useState(true);
  const [seen, setSeen] = useState(readSeq);
  const place = useRef({ sticks: openAt < 0, top: 0, height: 0, written: new Set(rows.filter(isUnsent).map(({ key }) => key)) });
  const last = rows.at(-1);

  function toEnd() {
    place.current.sticks = true;
    scroller.current?.scrollTo(0, scroller.current.scrollHeight);
    setAtEnd(true);
  }

  /** Records the messages that can have been read; does nothing while nobody looks. */
  function look() {
    if (!isAttended) return;
    const bottom =
      place.current.sticks || !list.current
        ? rows.length - 1
        : list.current.findItemIndex(list.current.scrollOffset + list.current.viewportSize - 1);
    const seq = lowestSeq(rows, bottom);
    setSeen((before) => Math.max(before, seq));
  }

  const open = useEffectEvent(() => {
    if (openAt >= 0) list.current?.scrollToIndex(openAt, { align: 'start', offset: -openBelowPx });
  });
  useLayoutEffect(() => open(), []);

  const follow = useEffectEvent((key: string) => {
    const isNew = last !== undefined && isUnsent(last) && !place.current.written.has(key);
    if (isNew) place.current.written.add(key);
    if (place.current.sticks || isNew) toEnd();
  });
  useLayoutEffect(() => follow(last?.key ?? ''), [last?.key]);

  const lookAgain = useEffectEvent(look);
  useEffect(() => lookAgain());

  // The list reports a new row height before the page applies it, so only a ResizeObserver knows the real end.
  const resized = useEffectEvent(() => {
    if (place.current.sticks) toEnd();
    else look();
    place.current.height = scroller.current?.scrollHeight ?? 0;
  });
  useEffect(() => {
    const element = scroller.current!;
    const observer = new ResizeObserver(() => resized());
    observer.observe(element);
    observer.observe(element.firstElementChild!);
    return () => observer.disconnect();
  }, [scroller]);

  return {
    isAtEnd,
    seen,
    toEnd,
    /** Scrolls a row into the middle, and no longer sticks to the end. */
    toRow(index: number) {
      place.current.sticks = false;
      list.current?.scrollToIndex(index, { align: 'center' });
    },
    onScroll() {
      const element = scroller.current;
      if (!element) return;
      const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx;
      // Only a reader who scrolls up leaves the end: when rows arrive or grow, the virtual list itself scrolls.
      const isReader = element.scrollHeight === place.current.height && element.scrollTop < place.current.top;
      if (isNear || isReader) place.current.sticks = isNear;
      place.current.top = element.scrollTop;
      place.current.height = element.scrollHeight;
      setAtEnd(place.current.sticks);
      look();
    },
  };
}

/** Only a message that was written in this tab is ever unsent. */
function isUnsent(row: Row): boolean {
  return row.kind === 'message' && row.bubble.unsent !== undefined;
}

function lowestSeq(rows: readonly Row[], bottom: number): number {
  for (let index = bottom; index >= 0; index--) {
    const row = rows[index];
    if (row?.kind === 'message' && row.bubble.seq !== undefined) return row.bubble.seq;
  }
  return 0;
}
