import { useEffect, useRef } from 'react';
import type { Route } from './routes';

/** The button that opens the menu, which leads to the settings. */
export const menuButtonId = 'menu-button';

/** Back in the list, the focus stands on what was left: the conversation, or the way to the settings. */
export function useFocusOnReturn(route: Route | null): void {
  const left = useRef<string>(undefined);
  const origin = originOf(route);
  useEffect(() => {
    if (origin === undefined && left.current !== undefined) document.getElementById(left.current)?.focus();
    left.current = origin;
  }, [origin]);
}

function originOf(route: Route | null): string | undefined {
  if (route?.page === 'settings') return menuButtonId;
  return route?.page === 'conversation' ? `conversation-${route.peerId}` : undefined;
}
