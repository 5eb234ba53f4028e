import createClient from 'openapi-fetch';
import { setServerClock } from '../lib/serverClock';
import { Problem } from './problem';
import type { paths } from './schema';

/** A request that got no answer within this time will not get one: the network is gone, or the machine was asleep. */
const answerLimitMs = 20_000;

export const http = createClient<paths>({
  baseUrl: location.origin,
  cache: 'no-store',
  fetch: (request) => fetch(request, { signal: AbortSignal.timeout(answerLimitMs) }),
});

let user: string | undefined;

/**
 * From now on every call says that it is made for this user, and the API refuses it when somebody else is signed in by then: all windows of
 * a browser share its cookie.
 */
export function actFor(id: string | undefined): void {
  user = id;
}

http.use({
  onRequest({ request }) {
    // Asking who is signed in, and signing in, are for whoever that is.
    const isForAnybody = new URL(request.url).pathname === '/api/session' && request.method !== 'DELETE';
    if (user !== undefined && !isForAnybody) request.headers.set('Chat-User', user);
  },
});

const changeListeners = new Set<(path: string) => void>();

/** Calls back with the path of every call by which this tab changed something that the API keeps. */
export function onChanged(listener: (path: string) => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

http.use({
  onResponse({ request, response }) {
    setServerClock(response.headers.get('date'));
    const { pathname } = new URL(request.url);
    if (!response.ok || request.method === 'GET' || pathname.endsWith('/typing')) return;
    for (const listener of changeListeners) listener(pathname);
  },
});

const notSignedInListeners = new Set<() => void>();

/** Calls back whenever the API answers that nobody is signed in. */
export function onNotSignedIn(listener: () => void): () => void {
  notSignedInListeners.add(listener);
  return () => notSignedInListeners.delete(listener);
}

const otherUserListeners = new Set<() => void>();

/** Calls back whenever the API answers that somebody else is signed in than the call was made for. */
export function onOtherUser(listener: () => void): () => void {
  otherUserListeners.add(listener);
  return () => otherUserListeners.delete(listener);
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What the API answered; throws a `Problem` when that is not what was asked for. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await call.catch(() => {
    throw new Problem(0);
  });
  if (answer.response.ok) return answer.data as T;
  const problem = Problem.from(answer.response, answer.error);
  if (problem.status === 401) for (const listener of notSignedInListeners) listener();
  if (problem.type === 'urn:chat:problem:other-user') for (const listener of otherUserListeners) listener();
  throw problem;
}
