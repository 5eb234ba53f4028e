/** A message between the tabs of one user: it says that data changed, never the data itself. Each tab asks the API itself. */
export type Hint =
  /** A conversation changed; without a peer, other data of the user changed. */
  | { readonly kind: 'changed'; readonly peerId?: string }
  /** A tab has alerted the user up to this message, when the conversation had this many unread messages. */
  | { readonly kind: 'told'; readonly peerId: string; readonly seq: number; readonly unread: number };

/**
 * The tabs of one user in this browser. No tab is a leader, because a leader could be closed or put to sleep: a lock decides which tab does
 * a shared task, and the browser releases the lock when its tab is gone.
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

  /** Takes a lock: true for one tab only, until `until` resolves or that tab is gone. */
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

  /** Holds a shared lock that other tabs can see, until the returned function is called or this tab is gone. */
  hold(sign: string): () => void {
    const ended = new AbortController();
    const end = new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve()));
    // An abort before the lock is granted rejects the request.
    navigator.locks.request(this.#full(sign), { mode: 'shared', signal: ended.signal }, () => end).catch(() => undefined);
    return () => ended.abort();
  }

  /** Whether any tab holds this shared lock. */
  async isHeld(sign: string): Promise<boolean> {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === this.#full(sign));
  }

  #full(name: string): string {
    return `${this.#name}:${name}`;
  }
}
