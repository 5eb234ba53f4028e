import { ask, http } from '../../api/client';
import { isTransient, Problem } from '../../api/problem';
import type { Message } from '../../api/types';
import { backoff } from '../../lib/backoff';
import { Pause } from '../../lib/pause';
import { Store } from '../../lib/store';

/**
 * A message that the API has not confirmed. `sending`: on its way; `waiting`: it did not get through yet, and is tried again;
 * `refused`: the API will not have it, and its writer decides.
 */
export interface Unsent {
  readonly clientId: string;
  readonly peerId: string;
  readonly text: string;
  readonly writtenAt: string;
  readonly state: 'sending' | 'waiting' | 'refused';
  /** The HTTP status of the refusal. */
  readonly status?: number;
}

/**
 * Sends messages: one at a time per conversation, in the order in which they were written, each until the API has it or refuses it.
 * The same `clientId` is sent every time, so that a message whose confirmation got lost is not stored twice. Kept in memory only:
 * the text of a message must not outlive the page.
 */
export class Outbox {
  readonly unsent = new Store<readonly Unsent[]>([]);
  readonly #accept: (peerId: string, message: Message) => void | Promise<void>;
  readonly #sending = new Map<string, Pause>();
  #closed = false;

  /** What the API stored is handed to `accept`, and leaves the outbox when that is done. */
  constructor(accept: (peerId: string, message: Message) => void | Promise<void>) {
    this.#accept = accept;
  }

  send(peerId: string, text: string): void {
    const message: Unsent = { clientId: crypto.randomUUID(), peerId, text, writtenAt: new Date().toISOString(), state: 'sending' };
    this.unsent.set([...this.unsent.get(), message]);
    void this.#drain(peerId);
  }

  /** Sends a refused message again, as the last of its conversation. */
  readonly retry = (clientId: string): void => {
    const refused = this.unsent.get().find((message) => message.clientId === clientId);
    if (!refused) return;
    const { status: _, ...message } = refused;
    this.unsent.set([...this.unsent.get().filter((other) => other !== refused), { ...message, state: 'sending' }]);
    void this.#drain(refused.peerId);
  };

  readonly discard = (clientId: string): void => {
    this.unsent.set(this.unsent.get().filter((message) => message.clientId !== clientId));
  };

  /** Tries at once what waits: there is reason to think that it gets through now. */
  tryNow(): void {
    for (const pause of this.#sending.values()) pause.end();
  }

  /** Forgets what was not sent and sends nothing any more: the session has ended. */
  close(): void {
    this.#closed = true;
    this.unsent.set([]);
    this.tryNow();
  }

  reopen(): void {
    this.#closed = false;
  }

  async #drain(peerId: string): Promise<void> {
    if (this.#sending.has(peerId)) return;
    const pause = new Pause();
    this.#sending.set(peerId, pause);
    for (let attempt = 0, next = this.#next(peerId); next && !this.#closed; next = this.#next(peerId)) {
      try {
        const { clientId, text } = next;
        const sent = await ask(http.POST('/api/conversations/{peerId}/messages', { params: { path: { peerId } }, body: { clientId, text } }));
        if (this.#closed) break;
        await this.#accept(peerId, sent);
        this.discard(clientId);
        attempt = 0;
      } catch (error) {
        if (!isTransient(error)) {
          this.#mark(next.clientId, { state: 'refused', status: error instanceof Problem ? error.status : 0 });
          continue;
        }
        this.#mark(next.clientId, { state: 'waiting' });
        await pause.wait(Math.max(backoff(attempt++), (error as Problem).retryAfterMs ?? 0));
      }
    }
    this.#sending.delete(peerId);
  }

  #next(peerId: string): Unsent | undefined {
    return this.unsent.get().find((message) => message.peerId === peerId && message.state !== 'refused');
  }

  #mark(clientId: string, state: Pick<Unsent, 'state' | 'status'>): void {
    this.unsent.set(this.unsent.get().map((message) => (message.clientId === clientId ? { ...message, ...state } : message)));
  }
}
