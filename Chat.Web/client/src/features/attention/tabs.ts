/** What one tab tells the others of the same person: that something changed, never what it says. Each asks the API itself. */
export type Hint =
  /** A conversation, or without a peer anything else that the API keeps for us. */
  | { readonly kind: 'changed'; readonly peerId?: string }
  /** Nobody needs to be told of the messages up to this one any more, of which so many were unread. */
  | { readonly kind: 'told'; readonly peerId: string; readonly seq: number; readonly unread: number }
  /** Somebody signed out. */
  | { readonly kind: 'signed-out' };

/**
 * The tabs of one person in this browser. They have no leader that could be closed or put to sleep: what only one of them should do,
 * the one does that gets a lock, and the browser gives a lock back when its tab is gone.
 */
export class Tabs {
  readonly #name: string;
  #channel: BroadcastChannel | undefined;

  constructor(userId: string) {
    this.#name = `chat:${userId}`;
  }

  open(onHint: (hint: Hint) => void): void {
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Hint>) => onHint(data));
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  tell(hint: Hint): void {
    this.#channel?.postMessage(hint);
  }

  /** True for one tab only, until the promise of `until` resolves or that tab is gone. */
  take(right: string, until: () => Promise<void>): Promise<boolean> {
    return new Promise((resolve, reject) => {
      navigator.locks
        .request(this.#full(right), { ifAvailable: true }, async (lock) => {
          resolve(lock !== null);
          if (lock) await until();
        })
        .catch(reject);
    });
  }

  /** Lets the other tabs know something of this one, until what is returned is called or this tab is gone. */
  hold(sign: string): () => void {
    const ended = new AbortController();
    const end = new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve()));
    // Given up before it was got, the request is refused.
    navigator.locks.request(this.#full(sign), { mode: 'shared', signal: ended.signal }, () => end).catch(() => undefined);
    return () => ended.abort();
  }

  /** Whether any tab holds a sign. */
  async isHeld(sign: string): Promise<boolean> {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === this.#full(sign));
  }

  #full(name: string): string {
    return `${this.#name}:${name}`;
  }
}
