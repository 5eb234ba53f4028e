import { ask, http } from '../../api/client';
import { Store } from '../../lib/store';

const tellEveryMs = 3_000;
const shownForMs = 5_000;

/** After a message, a late typing notice of its writer is ignored for this time, because the message may overtake the notice. */
const overtakenForMs = 1_000;

/** Tracks the peers who are typing to me, and tells a peer that I am typing. */
export class Typing {
  /** The peers who are typing now. */
  readonly peers = new Store<ReadonlySet<string>>(new Set());
  readonly #ends = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #told = new Map<string, number>();
  readonly #wrote = new Map<string, number>();

  /** Tells a peer that I am typing: at most once in three seconds, without a retry. */
  tell(peerId: string): void {
    const now = Date.now();
    if (now - (this.#told.get(peerId) ?? 0) < tellEveryMs) return;
    this.#told.set(peerId, now);
    ask(http.POST('/api/conversations/{peerId}/typing', { params: { path: { peerId } } })).catch(() => undefined);
  }

  /** I sent my message, so the next key press tells the peer at once. */
  finished(peerId: string): void {
    this.#told.delete(peerId);
  }

  heard(peerId: string): void {
    if (Date.now() - (this.#wrote.get(peerId) ?? 0) < overtakenForMs) return;
    clearTimeout(this.#ends.get(peerId));
    this.#ends.set(peerId, setTimeout(() => this.#end(peerId), shownForMs));
    if (!this.peers.get().has(peerId)) this.peers.set(new Set(this.peers.get()).add(peerId));
  }

  /** The peer's message arrived, so the peer is no longer typing. */
  wrote(peerId: string): void {
    this.#wrote.set(peerId, Date.now());
    this.#end(peerId);
  }

  #end(peerId: string): void {
    clearTimeout(this.#ends.get(peerId));
    this.#ends.delete(peerId);
    this.peers.set(new Set([...this.peers.get()].filter((peer) => peer !== peerId)));
  }
}
