import type { MouseEvent } from 'react';
import { Store, useStore } from './store';

const path = new Store(location.pathname);
addEventListener('popstate', () => path.set(location.pathname));

/** Navigates to another page of the app without a reload. */
export function navigate(to: string, { replace = false } = {}): void {
  if (to === location.pathname) return;
  if (replace) history.replaceState(history.state, '', to);
  else history.pushState({ from: location.pathname }, '', to);
  path.set(to);
}

/** Goes back in the history when the previous page is `to`; otherwise replaces the current page with `to`. */
export function back(to: string): void {
  if ((history.state as { from?: string } | null)?.from === to) history.back();
  else navigate(to, { replace: true });
}

/** Navigates to the page of a link. The browser handles a click that asks for another tab or window. */
export function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  navigate(event.currentTarget.pathname);
}

export function usePath(): string {
  return useStore(path);
}
