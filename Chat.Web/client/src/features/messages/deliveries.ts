import { isTransient, Problem } from '../../api/problem';
import { Retry } from '../../lib/retry';

interface Steps<T, A> {
  /** The item to deliver now; `undefined` ends the loop. */
  readonly next: () => T | undefined;
  readonly send: (item: T) => Promise<A>;
  /** The API stored the item. */
  readonly arrived: (item: T, answer: A) => void | Promise<void>;
  /** The API refused the item. */
  readonly refused: (item: T, problem: Problem) => void;
  /** The attempt failed and a retry follows; returns false to skip the backoff. */
  readonly delayed?: (item: T, problem: Problem) => boolean;
}

/** Delivers items to the API, one after the other per key. Each item is retried with backoff until the API stores or refuses it. */
export class Deliveries {
  readonly #underWay = new Map<string, Retry>();
  #closed = false;

  /** Delivers all items of a key; does nothing while another run of that key is active. */
  async run<T, A>(key: string, { next, send, arrived, refused, delayed = () => true }: Steps<T, A>): Promise<void> {
    if (this.#underWay.has(key)) return;
    const retry = new Retry();
    this.#underWay.set(key, retry);
    for (let item = next(); item !== undefined && !this.#closed; item = next()) {
      try {
        const answer = await send(item);
        if (this.#closed) break;
        await arrived(item, answer);
        retry.succeeded();
      } catch (error) {
        const problem = error instanceof Problem ? error : new Problem(0);
        if (!isTransient(error)) refused(item, problem);
        else if (delayed(item, problem)) await retry.wait(problem.retryAfterMs);
      }
    }
    this.#underWay.delete(key);
  }

  /** Ends the backoff of a key, or of all keys, because an attempt will probably succeed now. */
  tryNow(key?: string): void {
    for (const [own, retry] of this.#underWay) if (key === undefined || key === own) retry.now();
  }

  /** Stops all deliveries, because the session has ended. */
  close(): void {
    this.#closed = true;
    this.tryNow();
  }

  reopen(): void {
    this.#closed = false;
  }
}
