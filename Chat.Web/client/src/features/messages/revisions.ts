import { ask, http } from '../../api/client';
import type { Message } from '../../api/types';
import { Store } from '../../lib/store';
import { Deliveries } from './deliveries';

/**
 * An edit or a deletion of my message that the API has not confirmed. `saving`: on its way; `waiting`: an attempt failed, and a retry
 * follows; `refused`: the API refused the change.
 */
export interface Revision {
  readonly peerId: string;
  readonly seq: number;
  /** The new text; `null` deletes the message. */
  readonly text: string | null;
  readonly state: 'saving' | 'waiting' | 'refused';
  /** The problem type of the refusal, such as `urn:chat:problem:too-late`. */
  readonly reason?: string;
}

const notSignedIn = 'urn:chat:problem:not-signed-in';

/**
 * Sends edits and deletions to the API: only the last change per message, with retries until the API stores or refuses it. Kept in memory
 * only.
 */
export class Revisions {
  readonly pending = new Store<readonly Revision[]>([]);
  readonly #accept: (peerId: string, message: Message) => void | Promise<void>;
  readonly #deliveries = new Deliveries();

  /** The changed message is passed to `accept`, and the revision is removed afterwards. */
  constructor(accept: (peerId: string, message: Message) => void | Promise<void>) {
    this.#accept = accept;
  }

  edit(peerId: string, seq: number, text: string): void {
    this.#ask({ peerId, seq, text, state: 'saving' });
  }

  delete(peerId: string, seq: number): void {
    this.#ask({ peerId, seq, text: null, state: 'saving' });
  }

  /** Takes over the unsaved changes of an earlier session. */
  restore(pending: readonly Revision[]): void {
    for (const revision of pending) {
      // A refusal without a session says nothing about the change, so the change is sent again.
      if (revision.state === 'refused' && revision.reason !== notSignedIn) this.#put(undefined, revision);
      else this.#ask({ peerId: revision.peerId, seq: revision.seq, text: revision.text, state: 'saving' });
    }
  }

  of(peerId: string, seq: number): Revision | undefined {
    return this.pending.get().find((revision) => revision.peerId === peerId && revision.seq === seq);
  }

  /** Drops a revision; the message keeps its old state. */
  readonly dismiss = (revision: Revision): void => {
    this.pending.set(this.pending.get().filter((other) => other !== revision));
  };

  /** Ends the backoff, because an attempt will probably succeed now. */
  tryNow(): void {
    this.#deliveries.tryNow();
  }

  /** Drops pending changes and stops all sending, because the session has ended. */
  close(): void {
    this.pending.set([]);
    this.#deliveries.close();
  }

  reopen(): void {
    this.#deliveries.reopen();
  }

  #ask(revision: Revision): void {
    this.#put(this.of(revision.peerId, revision.seq), revision);
    void this.#save(revision.peerId, revision.seq);
  }

  #save(peerId: string, seq: number): Promise<void> {
    return this.#deliveries.run(`${peerId}/${seq}`, {
      next: () => this.#unrefused(peerId, seq),
      send: (revision) => this.#send(revision),
      arrived: async (revision, message: Message) => {
        await this.#accept(peerId, message);
        this.#finish(revision);
      },
      refused: (revision, { type }) => this.#mark(revision, { state: 'refused', reason: type }),
      delayed: (revision) => {
        this.#mark(revision, { state: 'waiting' });
        return true;
      },
    });
  }

  #unrefused(peerId: string, seq: number): Revision | undefined {
    const revision = this.of(peerId, seq);
    return revision?.state === 'refused' ? undefined : revision;
  }

  #send({ peerId, seq, text }: Revision): Promise<Message> {
    const params = { path: { peerId, seq } };
    return ask(
      text === null
        ? http.DELETE('/api/conversations/{peerId}/messages/{seq}', { params })
        : http.PUT('/api/conversations/{peerId}/messages/{seq}', { params, body: { text } }),
    );
  }

  /** Removes a finished revision, unless the user has asked for another change meanwhile. */
  #finish(done: Revision): void {
    const current = this.of(done.peerId, done.seq);
    if (current?.text === done.text) this.dismiss(current);
  }

  #mark(tried: Revision, state: Pick<Revision, 'state' | 'reason'>): void {
    const current = this.of(tried.peerId, tried.seq);
    if (current?.text === tried.text) this.#put(current, { ...current, ...state });
  }

  #put(before: Revision | undefined, after: Revision): void {
    this.pending.set([...this.pending.get().filter((other) => other !== before), after]);
  }
}
