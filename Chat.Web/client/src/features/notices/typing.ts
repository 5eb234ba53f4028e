import { ask, http } from '../../api/client';
import { Store } from '../../lib/store';

const tellEveryMs = 3_000;
const shownForMs = 5_000;

/** Who is typing to me, and telling others that I am. */
export class Typing {
  /** The peers who are typing now. */
  readonly peers = new Store<ReadonlySet<string>>(new Set());
  readonly #ends = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #told = new Map<string, number>();

  /** Tells a peer that I am typing: at most once in three seconds, and without minding whether it arrives. */
  tell(peerId: string): void {
    const now = Date.now();
    if (now - (this.#told.get(peerId) ?? 0) < tellEveryMs) return;
    this.#told.set(peerId, now);
    ask(http.POST('/api/conversations/{peerId}/typing', { params: { path: { peerId } } })).catch(() => undefined);
  }

  /** I sent what I was typing: what I type next is told at once. */
  finished(peerId: string): void {
    this.#told.delete(peerId);
  }

  heard(peerId: string): void {
    clearTimeout(this.#ends.get(peerId));
    this.#ends.set(peerId, setTimeout(() => this.stopped(peerId), shownForMs));
    if (!this.peers.get().has(peerId)) this.peers.set(new Set(this.peers.get()).add(peerId));
  }

  stopped(peerId: string): void {
    clearTimeout(this.#ends.get(peerId));
    this.#ends.delete(peerId);
    this.peers.set(new Set([...this.peers.get()].filter((peer) => peer !== peerId)));
  }
}
