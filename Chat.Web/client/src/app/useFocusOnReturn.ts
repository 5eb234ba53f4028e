import { useEffect, useRef } from 'react';
import { placeInList } from '../features/conversations/place';
import type { AdminRoute, Route } from './routes';

/** The id of the button that opens the menu with the settings. */
export const menuButtonId = 'menu-button';

/**
 * Back in the list, the conversation that the user left gets the focus, or the menu button after the settings. If a filter removed the
 * conversation from the list, the list's tab stop gets the focus.
 */
export function useFocusOnReturn(route: Route | AdminRoute | null): void {
  const left = useRef<string>(undefined);
  const origin = originOf(route);
  useEffect(() => {
    if (origin === undefined && left.current !== undefined) (document.getElementById(left.current) ?? placeInList())?.focus();
    left.current = origin;
  }, [origin]);
}

function originOf(route: Route | AdminRoute | null): string | undefined {
  if (route?.page === 'settings') return menuButtonId;
  return route?.page === 'conversation' ? `conversation-${route.peerId}` : undefined;
}
