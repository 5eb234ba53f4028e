import { isTransient, Problem } from '../../api/problem';
import { Retry } from '../../lib/retry';

interface Steps<T, A> {
  /** The item to deliver now; `undefined` ends the loop. */
  readonly next: () => T | undefined;
  readonly send: (item: T) => Promise<A>;
  /** The API has it. */
  readonly arrived: (item: T, answer: A) => void | Promise<void>;
  /** The API will not have it. */
  readonly refused: (item: T, problem: Problem) => void;
  /** It did not get through, and is tried again; when this says false, at once. */
  readonly delayed?: (item: T, problem: Problem) => boolean;
}

/** Brings things to the API, those of one key one after the other: each is tried with growing pauses until the API has it or refuses it. */
export class Deliveries {
  readonly #underWay = new Map<string, Retry>();
  #closed = false;

  /** Delivers what there is for a key; does nothing while an earlier call does. */
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

  /** Tries at once what waits under a key, or under all: there is reason to think that it gets through now. */
  tryNow(key?: string): void {
    for (const [own, retry] of this.#underWay) if (key === undefined || key === own) retry.now();
  }

  /** Delivers nothing any more: the session has ended. */
  close(): void {
    this.#closed = true;
    this.tryNow();
  }

  reopen(): void {
    this.#closed = false;
  }
}
