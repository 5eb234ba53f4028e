import { backoff } from './backoff';
import { Pause } from './pause';

/** The waits between the tries of something, ever longer. */
export class Retry {
  readonly #pause = new Pause();
  #attempt = 0;

  /** Waits for the next try; at least `leastMs`. */
  wait(leastMs = 0): Promise<void> {
    return this.#pause.wait(Math.max(backoff(this.#attempt++), leastMs));
  }

  /** It got through: the next trouble is another. */
  succeeded(): void {
    this.#attempt = 0;
  }

  /** There is reason to think that it gets through now: it is tried at once, and soon again. */
  now(): void {
    this.#attempt = 0;
    this.#pause.end();
  }
}
