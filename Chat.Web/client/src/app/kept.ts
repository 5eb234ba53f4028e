import type { Writing } from '../features/messages/writing';
import { Store } from '../lib/store';
import { handOver, type Handed } from './handOver';

/**
 * The unsent texts of a user whose session ended, in memory only and never shown. The user gets the texts back after signing in again on
 * this page, or after a reload; the sign-in of another user drops the texts.
 */
export class Kept {
  readonly isKeeping = new Store(false);
  #kept: Handed | undefined;

  /** Begins with what the previous page handed over. */
  constructor(handed?: Handed) {
    this.#kept = handed;
  }

  put(userId: string, writing: Writing | undefined): void {
    this.#kept = writing && { userId, writing };
    this.isKeeping.set(writing !== undefined);
  }

  /**
   * Hands the texts over to the next page of this tab, because the user leaves this one to sign in elsewhere. If the browser blocks
   * storage, the texts are lost: otherwise a user without a password could not sign in.
   */
  readonly handOver = async (): Promise<void> => {
    if (this.#kept) await handOver(this.#kept.userId, this.#kept.writing).catch(() => undefined);
  };

  /** Returns the kept texts of this user, and drops all kept texts. */
  take(userId: string): Writing | undefined {
    const kept = this.#kept;
    this.put(userId, undefined);
    return kept?.userId === userId ? kept.writing : undefined;
  }
}
