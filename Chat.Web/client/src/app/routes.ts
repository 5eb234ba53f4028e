/** The pages of the app. */
export type Route = { page: 'list' } | { page: 'conversation'; peerId: string };

/** The page at a path; `null` when there is none. */
export function routeAt(path: string): Route | null {
  if (path === '/') return { page: 'list' };
  const peerId = /^\/conversations\/(\d{1,19})$/u.exec(path)?.[1];
  return peerId === undefined ? null : { page: 'conversation', peerId };
}
