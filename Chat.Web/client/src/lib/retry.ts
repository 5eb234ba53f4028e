import { backoff } from './backoff';
import { Pause } from './pause';

/** The waits between the attempts of an operation, with growing backoff. */
export class Retry {
  readonly #pause = new Pause();
  #attempt = 0;

  /** Waits for the next attempt, for at least `leastMs`. */
  wait(leastMs = 0): Promise<void> {
    return this.#pause.wait(Math.max(backoff(this.#attempt++), leastMs));
  }

  /** The attempt succeeded, so the backoff starts again from its first value. */
  succeeded(): void {
    this.#attempt = 0;
  }

  /** Ends the wait and resets the backoff, because the next attempt will probably succeed. */
  now(): void {
    this.#attempt = 0;
    this.#pause.end();
  }
}
