import { useEffect, useRef } from 'react';
import { placeInList } from '../features/conversations/place';
import type { Route } from './routes';

/** The button that opens the menu, which leads to the settings. */
export const menuButtonId = 'menu-button';

/**
 * Back in the list, the focus stands on what was left: the conversation, or the way to the settings. A conversation that was read may have
 * gone from a list of unread ones: then it stands where the list goes on.
 */
export function useFocusOnReturn(route: Route | null): void {
  const left = useRef<string>(undefined);
  const origin = originOf(route);
  useEffect(() => {
    if (origin === undefined && left.current !== undefined) (document.getElementById(left.current) ?? placeInList())?.focus();
    left.current = origin;
  }, [origin]);
}

function originOf(route: Route | null): string | undefined {
  if (route?.page === 'settings') return menuButtonId;
  return route?.page === 'conversation' ? `conversation-${route.peerId}` : undefined;
}
