import { ask, http } from '../../api/client';
import type { Message } from '../../api/types';
import { Store } from '../../lib/store';
import { Deliveries } from './deliveries';

/**
 * An edit or a deletion of a message of mine that the API has not confirmed. `saving`: on its way; `waiting`: it did not get through
 * yet, and is tried again; `refused`: the API will not have it.
 */
export interface Revision {
  readonly peerId: string;
  readonly seq: number;
  /** The new text; `null` deletes the message. */
  readonly text: string | null;
  readonly state: 'saving' | 'waiting' | 'refused';
  /** Why it was refused, such as `urn:chat:problem:too-late`. */
  readonly reason?: string;
}

const notSignedIn = 'urn:chat:problem:not-signed-in';

/**
 * Brings edits and deletions to the API: for each message the last one that was asked for, until the API has it or refuses it. Kept in
 * memory only.
 */
export class Revisions {
  readonly pending = new Store<readonly Revision[]>([]);
  readonly #accept: (peerId: string, message: Message) => void | Promise<void>;
  readonly #deliveries = new Deliveries();

  /** What the API made of a message is handed to `accept`, and the revision is gone when that is done. */
  constructor(accept: (peerId: string, message: Message) => void | Promise<void>) {
    this.#accept = accept;
  }

  edit(peerId: string, seq: number, text: string): void {
    this.#ask({ peerId, seq, text, state: 'saving' });
  }

  delete(peerId: string, seq: number): void {
    this.#ask({ peerId, seq, text: null, state: 'saving' });
  }

  /** Takes over what was not saved before. */
  restore(pending: readonly Revision[]): void {
    for (const revision of pending) {
      // Without a session, all of them are refused.
      if (revision.state === 'refused' && revision.reason !== notSignedIn) this.#put(undefined, revision);
      else this.#ask({ peerId: revision.peerId, seq: revision.seq, text: revision.text, state: 'saving' });
    }
  }

  of(peerId: string, seq: number): Revision | undefined {
    return this.pending.get().find((revision) => revision.peerId === peerId && revision.seq === seq);
  }

  /** The message stays what it was. */
  readonly dismiss = (revision: Revision): void => {
    this.pending.set(this.pending.get().filter((other) => other !== revision));
  };

  /** Tries at once what waits: there is reason to think that it gets through now. */
  tryNow(): void {
    this.#deliveries.tryNow();
  }

  /** Forgets what was not saved and saves nothing any more: the session has ended. */
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

  /** It is done, unless something else was asked for meanwhile. */
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
