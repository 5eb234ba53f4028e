interface Held {
  readonly name: string;
  readonly mode: LockMode;
}

/** The part of Web Locks that we use, because jsdom has none: `request` when free or shared, and `query`; nobody waits in a queue. */
export class FakeLocks {
  readonly #held = new Set<Held>();

  async request(name: string, options: LockOptions, work: (lock: Lock | null) => Promise<void>): Promise<void> {
    const { mode = 'exclusive' } = options;
    const conflicts = [...this.#held].some((held) => held.name === name && (held.mode === 'exclusive' || mode === 'exclusive'));
    if (conflicts) return work(null);
    const lock: Held = { name, mode };
    this.#held.add(lock);
    try {
      await work(lock);
    } finally {
      this.#held.delete(lock);
    }
  }

  async query(): Promise<{ held: Held[] }> {
    return { held: [...this.#held] };
  }
}
