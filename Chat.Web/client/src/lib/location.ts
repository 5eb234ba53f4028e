import type { MouseEvent } from 'react';
import { Store, useStore } from './store';

const path = new Store(location.pathname);
addEventListener('popstate', () => path.set(location.pathname));

/** Goes to another page of the app, without loading it anew. */
export function navigate(to: string, { replace = false } = {}): void {
  if (to === location.pathname) return;
  if (replace) history.replaceState(history.state, '', to);
  else history.pushState({ from: location.pathname }, '', to);
  path.set(to);
}

/** Goes back to a page, as the browser's own way back does where that leads there; else this page makes room for it. */
export function back(to: string): void {
  if ((history.state as { from?: string } | null)?.from === to) history.back();
  else navigate(to, { replace: true });
}

/** Follows a link to a page of the app. A click that asks for another tab or window stays the browser's. */
export function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  navigate(event.currentTarget.pathname);
}

/** The path of the current page. */
export function usePath(): string {
  return useStore(path);
}
