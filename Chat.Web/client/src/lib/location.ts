import { Store, useStore } from './store';

const path = new Store(location.pathname);
addEventListener('popstate', () => path.set(location.pathname));

/** Goes to another page of the app, without loading it anew. */
export function navigate(to: string, { replace = false } = {}): void {
  if (to === location.pathname) return;
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  path.set(to);
}

/** The path of the current page. */
export function usePath(): string {
  return useStore(path);
}
