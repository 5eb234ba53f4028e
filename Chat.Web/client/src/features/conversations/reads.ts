import { ask, http } from '../../api/client';

/** For this long a call without an answer holds up the list, in ms. */
export const patienceMs = 2_000;

/** One for each call that holds up the list; resolves when the call does not any more. */
const underWay = new Set<Promise<void>>();

/** Tells the API that the peer's messages up to `seq` were read. */
export function putRead(peerId: string, seq: number): Promise<void> {
  return telling(ask(http.PUT('/api/conversations/{peerId}/read', { params: { path: { peerId } }, body: { seq } })));
}

/** Waits for a call that changes what the list shows; while it is under way, the list is not asked for. */
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

/** Resolves once the API knows what was read and marked, as far as it can be told: what is asked before would show it as it was. */
export async function readsKnown(): Promise<void> {
  await Promise.all(underWay);
}
