import { ask, http } from '../../api/client';

/** The longest time in ms for which an unanswered call delays the list. */
export const patienceMs = 2_000;

/** One promise for each call that delays the list; the promise resolves when the delay ends. */
const underWay = new Set<Promise<void>>();

/** Tells the API that the peer's messages up to `seq` were read. */
export function putRead(peerId: string, seq: number): Promise<void> {
  return telling(ask(http.PUT('/api/conversations/{peerId}/read', { params: { path: { peerId } }, body: { seq } })));
}

/** Waits for a call that changes the list; no request for the list starts while the call is under way. */
export async function telling(call: Promise<unknown>): Promise<void> {
  const held = new Promise<void>((release) => {
    const timer = setTimeout(release, patienceMs);
    const end = () => (clearTimeout(timer), release());
    call.then(end, end);
  });
  underWay.add(held);
  void held.then(() => underWay.delete(held));
  await call;
}

/**
 * Resolves once the API knows the reads and marks of this tab, or their calls have timed out, because an earlier request would return the
 * old state.
 */
export async function readsKnown(): Promise<void> {
  await Promise.all(underWay);
}
