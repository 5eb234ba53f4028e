import { ask, http } from '../../api/client';

/** A list is no longer held up by a network that does not answer. */
const patienceMs = 2_000;

const underWay = new Set<Promise<unknown>>();

/** Tells the API that the peer's messages up to `seq` were read. */
export async function putRead(peerId: string, seq: number): Promise<void> {
  const put = ask(http.PUT('/api/conversations/{peerId}/read', { params: { path: { peerId } }, body: { seq } }));
  underWay.add(put);
  try {
    await put;
  } finally {
    underWay.delete(put);
  }
}

/** Resolves once the API knows what was read, as far as it can be told: what is asked before would show it as unread. */
export async function readsKnown(): Promise<void> {
  if (underWay.size === 0) return;
  await Promise.race([Promise.allSettled(underWay), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
