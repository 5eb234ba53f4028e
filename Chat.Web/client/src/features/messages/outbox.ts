import { ask, http } from '../../api/client';
import type { Message } from '../../api/types';
import { Store } from '../../lib/store';
import { Deliveries } from './deliveries';

/**
 * A message that the API has not confirmed. `sending`: on its way; `waiting`: it, or one before it, did not get through yet, and is tried
 * again; `refused`: the API will not have it, and its writer decides.
 */
export interface Unsent {
  readonly clientId: string;
  readonly peerId: string;
  readonly text: string;
  /** The `seq` of the message that it answers. */
  readonly replyTo?: number;
  readonly writtenAt: string;
  readonly state: 'sending' | 'waiting' | 'refused';
  /** The HTTP status of the refusal. */
  readonly status?: number;
  /** It left, or is on its way again, and no answer came back: the API may have it all the same. */
  readonly mayHaveArrived: boolean;
}

/**
 * Sends messages: one at a time per conversation, in the order in which they were written, each until the API has it or refuses it.
 * The same `clientId` is sent every time, so that a message whose confirmation got lost is not stored twice. Kept in memory only:
 * the text of a message must not outlive the page.
 */
export class Outbox {
  readonly unsent = new Store<readonly Unsent[]>([]);
  readonly #accept: (peerId: string, message: Message) => void | Promise<void>;
  readonly #deliveries = new Deliveries();

  /** What the API stored is handed to `accept`, and leaves the outbox when that is done. */
  constructor(accept: (peerId: string, message: Message) => void | Promise<void>) {
    this.#accept = accept;
  }

  send(peerId: string, text: string, replyTo?: number): void {
    const message: Unsent = {
      clientId: crypto.randomUUID(),
      peerId,
      text,
      ...(replyTo !== undefined && { replyTo }),
      writtenAt: new Date().toISOString(),
      state: this.#isHeldUp(peerId) ? 'waiting' : 'sending',
      mayHaveArrived: false,
    };
    this.unsent.set([...this.unsent.get(), message]);
    void this.#drain(peerId);
  }

  /** Takes over what an earlier outbox had not sent; an answer to that one may have got lost. */
  restore(unsent: readonly Unsent[]): void {
    const restored = unsent.map(({ status, ...message }): Unsent => {
      // It was refused because the session had ended, not for itself.
      const isRefused = message.state === 'refused' && status !== 401;
      return isRefused
        ? { ...message, ...(status !== undefined && { status }) }
        : { ...message, state: 'waiting', mayHaveArrived: status !== 401 };
    });
    this.unsent.set([...restored, ...this.unsent.get()]);
    for (const { peerId } of restored) void this.#drain(peerId);
  }

  /** Sends a refused message again, as the last of its conversation. */
  readonly retry = (clientId: string): void => {
    const refused = this.#find(clientId);
    if (!refused) return;
    const { status: _, ...message } = refused;
    this.unsent.set([...this.unsent.get().filter((other) => other !== refused), { ...message, state: 'sending' }]);
    void this.#drain(refused.peerId);
  };

  /** Sends it no more. What was written after it does not wait any longer. */
  readonly discard = (clientId: string): void => {
    const discarded = this.#find(clientId);
    this.unsent.set(this.unsent.get().filter((message) => message !== discarded));
    if (discarded?.state === 'waiting') this.#deliveries.tryNow(discarded.peerId);
  };

  /** Tries at once what waits: there is reason to think that it gets through now. */
  tryNow(): void {
    this.#deliveries.tryNow();
  }

  /** Forgets what was not sent and sends nothing any more: the session has ended. */
  close(): void {
    this.unsent.set([]);
    this.#deliveries.close();
  }

  reopen(): void {
    this.#deliveries.reopen();
  }

  #drain(peerId: string): Promise<void> {
    let isOnline = true;
    return this.#deliveries.run(peerId, {
      next: () => this.#next(peerId),
      send: ({ clientId, text, replyTo, state }) => {
        isOnline = navigator.onLine;
        // Its writer can take it back until the answer is there, and must know that this may be too late.
        if (state === 'waiting' && isOnline) this.#mark(clientId, { mayHaveArrived: true });
        const body = { clientId, text, ...(replyTo !== undefined && { replyTo }) };
        return ask(http.POST('/api/conversations/{peerId}/messages', { params: { path: { peerId } }, body }));
      },
      arrived: async ({ clientId }, sent) => {
        await this.#accept(peerId, sent);
        this.discard(clientId);
        this.#markAll(peerId, 'sending');
      },
      refused: ({ clientId }, { status }) => this.#mark(clientId, { state: 'refused', status }),
      delayed: ({ clientId, mayHaveArrived }, { status }) => {
        if (!this.#find(clientId)) return false;
        this.#markAll(peerId, 'waiting');
        this.#mark(clientId, { mayHaveArrived: mayHaveArrived || mayHaveReached(status, isOnline) });
        return true;
      },
    });
  }

  #find(clientId: string): Unsent | undefined {
    return this.unsent.get().find((message) => message.clientId === clientId);
  }

  #next(peerId: string): Unsent | undefined {
    return this.unsent.get().find((message) => message.peerId === peerId && message.state !== 'refused');
  }

  #isHeldUp(peerId: string): boolean {
    return this.unsent.get().some((message) => message.peerId === peerId && message.state === 'waiting');
  }

  /** Messages that are not refused go together: none gets through before the first. */
  #markAll(peerId: string, state: 'sending' | 'waiting'): void {
    this.unsent.set(
      this.unsent.get().map((message) => (message.peerId === peerId && message.state !== 'refused' ? { ...message, state } : message)),
    );
  }

  #mark(clientId: string, state: Partial<Unsent>): void {
    this.unsent.set(this.unsent.get().map((message) => (message.clientId === clientId ? { ...message, ...state } : message)));
  }
}

/** Whether the API may have done what it did not answer with success: not without a network, nor when it had no time. */
function mayHaveReached(status: number, isOnline: boolean): boolean {
  return status === 0 ? isOnline : status !== 429;
}
