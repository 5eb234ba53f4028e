import { useEffect, useMemo, useRef, useState } from 'react';
import type { Conversation } from '../../api/types';

/** The time in ms that the order stays fixed after the user's last pointer, scroll or key event. */
const choosingMs = 2_500;

/**
 * Holds the order of the conversations while the user points at the list, scrolls the list or moves through it, because a target must not
 * move away under the finger. The content of each conversation is always current.
 * @returns The conversations, and the event listeners for the list.
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

/** Sorts conversations in the order of these peers; other peers come last, so that they move no row. */
function inOrder(conversations: readonly Conversation[], peerIds: readonly string[]): Conversation[] {
  const places = new Map(peerIds.map((id, place) => [id, place]));
  const place = ({ peer }: Conversation) => places.get(peer.id) ?? places.size;
  return conversations.toSorted((one, other) => place(one) - place(other));
}
