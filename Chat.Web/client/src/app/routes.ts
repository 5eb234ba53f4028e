import { say } from '../strings';

/** The pages of the app. */
export type Route = { page: 'list' } | { page: 'conversation'; peerId: string } | { page: 'settings' };

const pages: Readonly<Record<string, Route>> = { '/': { page: 'list' }, '/settings': { page: 'settings' } };

/** The page at a path; `null` when there is none. */
export function routeAt(path: string): Route | null {
  const peerId = /^\/conversations\/(\d{1,19})$/u.exec(path)?.[1];
  return peerId === undefined ? (pages[path] ?? null) : { page: 'conversation', peerId };
}

/** What a page is called, in words; the list has no name of its own. */
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
