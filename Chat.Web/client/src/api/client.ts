import createClient from 'openapi-fetch';
import { setServerClock } from '../lib/serverClock';
import { Problem } from './problem';
import type { paths } from './schema';

/** Timeout of a request. After this time no answer will come: the network is gone, or the machine was asleep. */
const answerLimitMs = 20_000;

export const http = createClient<paths>({
  baseUrl: location.origin,
  cache: 'no-store',
  fetch: (request) => fetch(request, { signal: AbortSignal.timeout(answerLimitMs) }),
});

let user: string | undefined;

/**
 * Sends this user's id with every later call, so that the API refuses the call if another user has signed in meanwhile: all windows of a
 * browser share its cookie.
 */
export function actFor(id: string | undefined): void {
  user = id;
}

/** Calls that are valid whoever is signed in. */
const forAnybody = /^\/api\/session(?:\/passkey(?:\/options)?)?$/u;

http.use({
  onRequest({ request }) {
    // Signing in, and asking for the current user, are valid for any user.
    const isForAnybody = forAnybody.test(new URL(request.url).pathname) && request.method !== 'DELETE';
    if (user !== undefined && !isForAnybody) request.headers.set('Chat-User', user);
  },
});

/** Calls that change no data. */
const silent = /\/(?:typing|options|session\/(?:use|lock|proof(?:\/passkey)?))$/u;

const changeListeners = new Set<(path: string) => void>();

/** Calls back with the path after every successful call of this tab that changed data in the API. */
export function onChanged(listener: (path: string) => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

http.use({
  onResponse({ request, response }) {
    setServerClock(response.headers.get('date'));
    const { pathname } = new URL(request.url);
    if (!response.ok || request.method === 'GET' || silent.test(pathname)) return;
    for (const listener of changeListeners) listener(pathname);
  },
});

const notSignedInListeners = new Set<() => void>();

/** Calls back whenever the API answers that nobody is signed in. */
export function onNotSignedIn(listener: () => void): () => void {
  notSignedInListeners.add(listener);
  return () => notSignedInListeners.delete(listener);
}

const lockedListeners = new Set<() => void>();

/** Calls back whenever the API answers that the session is locked. */
export function onLocked(listener: () => void): () => void {
  lockedListeners.add(listener);
  return () => lockedListeners.delete(listener);
}

const otherUserListeners = new Set<() => void>();

/** Calls back whenever the API answers that the call was made for another user than the signed-in one. */
export function onOtherUser(listener: () => void): () => void {
  otherUserListeners.add(listener);
  return () => otherUserListeners.delete(listener);
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Returns the API's answer; throws a `Problem` when the call failed. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await call.catch(() => {
    throw new Problem(0);
  });
  if (answer.response.ok) return answer.data as T;
  const problem = Problem.from(answer.response, answer.error);
  if (problem.status === 401) for (const listener of notSignedInListeners) listener();
  if (problem.type === 'urn:chat:problem:other-user') for (const listener of otherUserListeners) listener();
  if (problem.type === 'urn:chat:problem:session-locked') for (const listener of lockedListeners) listener();
  throw problem;
}
