import { ask, http } from '../../api/client';
import type { Message, Reaction } from '../../api/types';
import { Store } from '../../lib/store';
import { say } from '../../strings';
import { toast } from '../../ui/toast';
import { Deliveries } from './deliveries';

/** A reaction of mine that the API has not confirmed yet. */
export interface PendingReaction {
  readonly peerId: string;
  readonly seq: number;
  /** `null` removes the previous reaction. */
  readonly reaction: Reaction | null;
}

/**
 * Sends reactions to the API: only the last choice per message, with retries until the API stores or refuses it. A reaction shows at once,
 * and is kept in memory only.
 */
export class Reactions {
  readonly pending = new Store<readonly PendingReaction[]>([]);
  readonly #accept: (peerId: string, message: Message) => void | Promise<void>;
  readonly #deliveries = new Deliveries();

  /** The changed message is passed to `accept`, and the reaction is removed afterwards. */
  constructor(accept: (peerId: string, message: Message) => void | Promise<void>) {
    this.#accept = accept;
  }

  react(peerId: string, seq: number, reaction: Reaction | null): void {
    const before = this.#of(peerId, seq);
    this.pending.set([...this.pending.get().filter((other) => other !== before), { peerId, seq, reaction }]);
    void this.#save(peerId, seq);
  }

  /** Ends the backoff, because an attempt will probably succeed now. */
  tryNow(): void {
    this.#deliveries.tryNow();
  }

  /** Drops pending reactions and stops all sending, because the session has ended. */
  close(): void {
    this.pending.set([]);
    this.#deliveries.close();
  }

  reopen(): void {
    this.#deliveries.reopen();
  }

  #save(peerId: string, seq: number): Promise<void> {
    return this.#deliveries.run(`${peerId}/${seq}`, {
      next: () => this.#of(peerId, seq),
      send: (reaction) => this.#send(reaction),
      arrived: async (reaction, message: Message) => {
        await this.#accept(peerId, message);
        this.#finish(reaction);
      },
      refused: (reaction) => {
        this.#finish(reaction);
        toast(say('notReacted'), { failed: true });
      },
    });
  }

  #send({ peerId, seq, reaction }: PendingReaction): Promise<Message> {
    const params = { path: { peerId, seq } };
    return ask(
      reaction === null
        ? http.DELETE('/api/conversations/{peerId}/messages/{seq}/reaction', { params })
        : http.PUT('/api/conversations/{peerId}/messages/{seq}/reaction', { params, body: { reaction } }),
    );
  }

  #of(peerId: string, seq: number): PendingReaction | undefined {
    return this.pending.get().find((other) => other.peerId === peerId && other.seq === seq);
  }

  /** Removes a finished reaction, unless the user has chosen another one meanwhile. */
  #finish(done: PendingReaction): void {
    this.pending.set(this.pending.get().filter((other) => other !== done));
  }
}
