import { ask, http } from '../../api/client';

/** A list is no longer held up by a network that does not answer. */
const patienceMs = 2_000;

const underWay = new Set<Promise<unknown>>();

/** Tells the API that the peer's messages up to `seq` were read. */
export function putRead(peerId: string, seq: number): Promise<void> {
  return telling(ask(http.PUT('/api/conversations/{peerId}/read', { params: { path: { peerId } }, body: { seq } })));
}

/** Waits for a call that changes what the list shows; while it is under way, the list is not asked for. */
export async function telling(call: Promise<unknown>): Promise<void> {
  underWay.add(call);
  try {
    await call;
  } finally {
    underWay.delete(call);
  }
}

/** Resolves once the API knows what was read and marked, as far as it can be told: what is asked before would show it as it was. */
export async function readsKnown(): Promise<void> {
  if (underWay.size === 0) return;
  await Promise.race([Promise.allSettled(underWay), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
