import { say } from '../strings';

export type Route = { page: 'list' } | { page: 'conversation'; peerId: string } | { page: 'settings' };

const pages: Readonly<Record<string, Route>> = { '/': { page: 'list' }, '/settings': { page: 'settings' } };

export type AdminRoute = { page: 'admin' } | { page: 'settings' };

/** Returns the page at a path for a student or a coach, or `null` when there is none. */
export function routeAt(path: string): Route | null {
  const peerId = /^\/conversations\/(\d{1,19})$/u.exec(path)?.[1];
  return peerId === undefined ? (pages[path] ?? null) : { page: 'conversation', peerId };
}

/** Returns the page at a path for an admin, who has no conversations, or `null` when there is none. */
export function adminRouteAt(path: string): AdminRoute | null {
  if (path === '/settings') return { page: 'settings' };
  return /^\/admin(?:\/|$)/u.test(path) ? { page: 'admin' } : null;
}

/** The title of a page in words; the list has no title of its own. */
export function nameOf(route: Route | null): string | undefined {
  switch (route?.page) {
    case 'conversation':
      return say('conversation');
    case 'settings':
      return say('settings');
    default:
      return undefined;
  }
}
