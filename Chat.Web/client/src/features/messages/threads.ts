import { notifyManager, queryOptions, type QueryClient } from '@tanstack/react-query';
import { ask, http } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Conversation, Message } from '../../api/types';
import { coalesced } from '../../lib/coalesced';
import { changeConversations, conversationsQuery, withSent } from '../conversations/conversations';
import { latest, withEarlier, withLater, withOwn, type Thread } from './thread';

const firstPage = 50;
const laterPage = 200;

/** Loads the conversations' messages into the cache, and asks the API for what is new in them, always from the last `seq`. */
export class Threads {
  #open: string | undefined;
  readonly #cache: QueryClient;
  readonly #syncs = new Map<string, () => Promise<void>>();

  constructor(cache: QueryClient) {
    this.#cache = cache;
  }

  /** The peer whose conversation is on the screen. */
  get open(): string | undefined {
    return this.#open;
  }

  /** A conversation came on the screen; what this returns is to be called when it leaves. */
  opened(peerId: string): () => void {
    this.#open = peerId;
    return () => {
      if (this.#open === peerId) this.#open = undefined;
    };
  }

  query(peerId: string) {
    return queryOptions({ queryKey: ['messages', peerId], queryFn: () => this.#load(peerId), staleTime: Infinity, gcTime: Infinity });
  }

  get(peerId: string): Thread | undefined {
    return this.#cache.getQueryData(this.query(peerId).queryKey);
  }

  /** Asks for what is new, until there is no more. */
  sync(peerId: string): Promise<void> {
    let sync = this.#syncs.get(peerId);
    if (!sync) this.#syncs.set(peerId, (sync = coalesced(() => this.#catchUp(peerId))));
    return sync();
  }

  /** Loads one page of what came before. */
  async loadEarlier(peerId: string): Promise<void> {
    const before = this.get(peerId)?.messages[0]?.seq;
    if (before === undefined) return;
    const page = await this.#page(peerId, { before, limit: firstPage });
    this.#change(peerId, (thread) => withEarlier(thread, page));
  }

  /** Shows a message that the API just stored for me; resolves once those who watch the cache were told. */
  accept(peerId: string, message: Message): Promise<void> {
    this.#change(peerId, (thread) => withOwn(thread, message));
    changeConversations(this.#cache, (conversations) => withSent(conversations, peerId, message));
    const thread = this.get(peerId);
    if (thread && thread.cursor < message.seq) void this.sync(peerId).catch(() => undefined);
    return new Promise((resolve) => notifyManager.schedule(resolve));
  }

  async #load(peerId: string): Promise<Thread> {
    const lastSeq = await this.#lastSeq(peerId);
    if (lastSeq > 0) return latest(await this.#page(peerId, { before: lastSeq + 1, limit: firstPage }));
    const thread = latest({ items: [], hasMore: false, lastChange: 0 });
    return withLater(thread, await this.#page(peerId, { after: 0, limit: laterPage }));
  }

  /** The newest seq by the list of conversations; a peer who is not in it may have come since. Throws a `Problem` when not. */
  async #lastSeq(peerId: string): Promise<number> {
    const isPeer = ({ peer }: Conversation) => peer.id === peerId;
    const known = (await this.#cache.ensureQueryData(conversationsQuery)).find(isPeer);
    const found = known ?? (await this.#cache.fetchQuery({ ...conversationsQuery, staleTime: 0 })).find(isPeer);
    if (!found) throw new Problem(404);
    return found.lastSeq;
  }

  async #catchUp(peerId: string): Promise<void> {
    let thread = await this.#cache.ensureQueryData(this.query(peerId));
    for (let hasMore = true; hasMore; ) {
      const page = await this.#page(peerId, { after: thread.cursor, limit: laterPage });
      this.#change(peerId, (current) => withLater(current, page));
      thread = this.get(peerId) ?? thread;
      hasMore = page.hasMore && page.items.length > 0;
    }
  }

  #page(peerId: string, query: { after?: number; before?: number; limit: number }) {
    return ask(http.GET('/api/conversations/{peerId}/messages', { params: { path: { peerId }, query } }));
  }

  #change(peerId: string, change: (thread: Thread) => Thread): void {
    this.#cache.setQueryData(this.query(peerId).queryKey, (thread) => thread && change(thread));
  }
}
