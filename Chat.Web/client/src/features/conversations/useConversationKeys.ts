import { useEffect, useEffectEvent } from 'react';
import type { Conversation } from '../../api/types';
import { isInOverlay } from '../../lib/keys';
import { navigate } from '../../lib/location';
import { isUnread } from './filter';

/**
 * Alt + arrow up and down open the conversation above or below the open one, with Shift the next unread one; Ctrl or Cmd + K focuses the
 * filter.
 */
export function useConversationKeys(shown: readonly Conversation[], selected: string | undefined, find: () => void): void {
  function actionOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): (() => void) | undefined {
    if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey) return find;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    return step !== 0 && altKey && !ctrlKey && !metaKey ? () => go(step, shiftKey) : undefined;
  }

  function go(step: number, unreadOnly: boolean) {
    const next = neighbour(shown, selected, step, unreadOnly);
    if (next) navigate(`/conversations/${next.peer.id}`);
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const act = actionOf(event);
    if (!act || event.isComposing || isInOverlay(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    // Listens in the capture phase, because fields and buttons may stop the propagation of their keys.
    document.addEventListener('keydown', listener, true);
    return () => document.removeEventListener('keydown', listener, true);
  }, []);
}

/** The next conversation in this direction; the search for an unread one wraps around. */
function neighbour(
  shown: readonly Conversation[],
  selected: string | undefined,
  step: number,
  unreadOnly: boolean,
): Conversation | undefined {
  const place = shown.findIndex(({ peer }) => peer.id === selected);
  if (!unreadOnly) return place < 0 ? shown.at(step > 0 ? 0 : -1) : shown[place + step];
  const start = place < 0 && step < 0 ? shown.length : place;
  const around = shown.map((_, index) => shown[(((start + step * (index + 1)) % shown.length) + shown.length) % shown.length]!);
  return around.find((conversation) => isUnread(conversation) && conversation.peer.id !== selected);
}
