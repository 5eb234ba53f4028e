import type { Writing } from '../features/messages/writing';
import { Store } from '../lib/store';
import { takeOver } from './handOver';

/**
 * What somebody was writing when their session ended, in memory only and never shown: they get it back when they sign in again in this
 * page, or when the page was loaded anew. Anybody else who signs in ends it.
 */
export class Kept {
  readonly isKeeping = new Store(false);
  #kept = takeOver();

  put(userId: string, writing: Writing | undefined): void {
    this.#kept = writing && { userId, writing };
    this.isKeeping.set(writing !== undefined);
  }

  /** What is kept of this person; afterwards nothing is kept. */
  take(userId: string): Writing | undefined {
    const kept = this.#kept;
    this.put(userId, undefined);
    return kept?.userId === userId ? kept.writing : undefined;
  }
}
