import { ask, http } from '../../api/client';
import { Store } from '../../lib/store';

const tellEveryMs = 3_000;
const shownForMs = 5_000;

/** A peer's last "I am typing" may be overtaken by the message that was being typed. */
const overtakenForMs = 1_000;

/** Who is typing to me, and telling others that I am. */
export class Typing {
  /** The peers who are typing now. */
  readonly peers = new Store<ReadonlySet<string>>(new Set());
  readonly #ends = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #told = new Map<string, number>();
  readonly #wrote = new Map<string, number>();

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
    if (Date.now() - (this.#wrote.get(peerId) ?? 0) < overtakenForMs) return;
    clearTimeout(this.#ends.get(peerId));
    this.#ends.set(peerId, setTimeout(() => this.#end(peerId), shownForMs));
    if (!this.peers.get().has(peerId)) this.peers.set(new Set(this.peers.get()).add(peerId));
  }

  /** The peer's message is there. */
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
