import { ask, http } from '../../api/client';
import type { Message } from '../../api/types';
import { Store } from '../../lib/store';
import { coachingEnded } from '../conversations/ended';
import { Deliveries } from './deliveries';

/**
 * A message that the API has not confirmed. `sending`: on its way; `waiting`: an attempt for this message or an earlier one failed, and a
 * retry follows; `refused`: the API refused the message, and its writer decides.
 */
export interface Unsent {
  readonly clientId: string;
  readonly peerId: string;
  readonly text: string;
  /** The `seq` of the answered message. */
  readonly replyTo?: number;
  readonly writtenAt: string;
  readonly state: 'sending' | 'waiting' | 'refused';
  /** The HTTP status of the refusal, or of the last failed attempt; 0 when there was no answer. */
  readonly status?: number;
  /** The type of the problem with which the API refused the message. */
  readonly reason?: string;
  /** True when an attempt got no answer, or a retry is under way: the API may have stored the message. */
  readonly mayHaveArrived: boolean;
}

/**
 * The outbox sends messages in their order, one at a time per conversation, with retries until the API stores or refuses each one.
 * `clientId` makes retries idempotent. The outbox is in memory only, because the text of a message must not outlive the page.
 */
export class Outbox {
  readonly unsent = new Store<readonly Unsent[]>([]);
  readonly #accept: (peerId: string, message: Message) => void | Promise<void>;
  readonly #ended: () => void;
  readonly #deliveries = new Deliveries();

  /**
   * The outbox passes a stored message to `accept`, and removes it afterwards. It calls `ended` when the API refuses a message because the
   * coaching has ended.
   */
  constructor(accept: (peerId: string, message: Message) => void | Promise<void>, ended: () => void = () => undefined) {
    this.#accept = accept;
    this.#ended = ended;
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

  /** Takes over the messages of an earlier outbox, whose last answers may be lost. */
  restore(unsent: readonly Unsent[]): void {
    const restored = unsent.map(({ status, ...message }): Unsent => {
      // A refusal with 401 means that the session had ended; the API did not judge the message itself.
      const isRefused = message.state === 'refused' && status !== 401;
      return isRefused
        ? { ...message, ...(status !== undefined && { status }) }
        : { ...message, state: 'waiting', mayHaveArrived: status !== 401 };
    });
    this.unsent.set([...restored, ...this.unsent.get()]);
    for (const { peerId } of restored) void this.#drain(peerId);
  }

  /** Sends a refused message again, as the last one of its conversation. */
  readonly retry = (clientId: string): void => {
    const refused = this.#find(clientId);
    if (!refused) return;
    const { status: _, reason: __, ...message } = refused;
    this.unsent.set([...this.unsent.get().filter((other) => other !== refused), { ...message, state: 'sending' }]);
    void this.#drain(refused.peerId);
  };

  /** Removes a message. Later messages no longer wait for it. */
  readonly discard = (clientId: string): void => {
    const discarded = this.#find(clientId);
    this.unsent.set(this.unsent.get().filter((message) => message !== discarded));
    if (discarded?.state === 'waiting') this.#deliveries.tryNow(discarded.peerId);
  };

  /** Ends the backoff, because an attempt will probably succeed now. */
  tryNow(): void {
    this.#deliveries.tryNow();
  }

  /** Clears the outbox and stops all sending, because the session has ended. */
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
        // The writer can take the message back until the answer arrives, and must know that this may be too late.
        if (state === 'waiting' && isOnline) this.#mark(clientId, { mayHaveArrived: true });
        const body = { clientId, text, ...(replyTo !== undefined && { replyTo }) };
        return ask(http.POST('/api/conversations/{peerId}/messages', { params: { path: { peerId } }, body }));
      },
      arrived: async ({ clientId }, sent) => {
        await this.#accept(peerId, sent);
        this.discard(clientId);
        this.#markAll(peerId, 'sending');
      },
      refused: ({ clientId }, { status, type }) => {
        this.#mark(clientId, { state: 'refused', status, reason: type });
        if (type === coachingEnded) this.#ended();
      },
      delayed: ({ clientId, mayHaveArrived }, { status }) => {
        if (!this.#find(clientId)) return false;
        this.#markAll(peerId, 'waiting');
        this.#mark(clientId, { status, mayHaveArrived: mayHaveArrived || mayHaveReached(status, isOnline) });
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

  /** Sets the state of all messages that are not refused, because none is sent before the first one. */
  #markAll(peerId: string, state: 'sending' | 'waiting'): void {
    this.unsent.set(
      this.unsent.get().map((message) => (message.peerId === peerId && message.state !== 'refused' ? { ...message, state } : message)),
    );
  }

  #mark(clientId: string, state: Partial<Unsent>): void {
    this.unsent.set(this.unsent.get().map((message) => (message.clientId === clientId ? { ...message, ...state } : message)));
  }
}

/**
 * Whether the API may have stored the message despite the failure: not without a network, and not after 429 or 431, with which a server
 * rejects a call unread.
 */
function mayHaveReached(status: number, isOnline: boolean): boolean {
  return status === 0 ? isOnline : status !== 429 && status !== 431;
}
