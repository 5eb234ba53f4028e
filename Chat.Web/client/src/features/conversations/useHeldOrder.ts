import { useEffect, useMemo, useRef, useState } from 'react';
import type { Conversation } from '../../api/types';

/** How long the order waits after the last sign that somebody chooses, in ms. */
const choosingMs = 2_500;

/**
 * The conversations, but in an order that stands still while somebody points at the list, scrolls it or moves through it: what they
 * are about to press must not move away. What the conversations show is always new.
 * @returns The conversations, and what the list must listen to.
 */
export function useHeldOrder(conversations: readonly Conversation[]) {
  const [held, setHeld] = useState<readonly string[]>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function release() {
    clearTimeout(timer.current);
    setHeld(undefined);
  }

  function hold() {
    clearTimeout(timer.current);
    timer.current = setTimeout(release, choosingMs);
    setHeld((before) => before ?? conversations.map(({ peer }) => peer.id));
  }

  const shown = useMemo(() => (held ? inOrder(conversations, held) : conversations), [conversations, held]);
  const holding = { onPointerMove: hold, onPointerDown: hold, onTouchMove: hold, onWheel: hold, onKeyUp: hold, onPointerLeave: release };
  return [shown, holding] as const;
}

/** In the order of these peers; those who are not among them come last, where they move nobody. */
export function inOrder(conversations: readonly Conversation[], peerIds: readonly string[]): Conversation[] {
  const places = new Map(peerIds.map((id, place) => [id, place]));
  const place = ({ peer }: Conversation) => places.get(peer.id) ?? places.size;
  return conversations.toSorted((one, other) => place(one) - place(other));
}
