import { notifyManager, queryOptions, type QueryClient } from '@tanstack/react-query';
import { ask, http } from '../../api/client';
import type { Conversation, Message, MessagePage } from '../../api/types';
import { coalesced } from '../../lib/coalesced';
import { changeConversations, conversationsQuery, withSent } from '../conversations/conversations';
import { latest, withChanges, withEarlier, withOwn, withQuoted, type Thread } from './thread';

const firstPage = 50;
const earlierPage = 100;
const largestPage = 200;

/** A bound for `before` that is above every message. */
const end = Number.MAX_SAFE_INTEGER;

/** Loads the messages of conversations into the cache, and fetches their changes since the cursor. */
export class Threads {
  #open: string | undefined;
  readonly #cache: QueryClient;
  readonly #syncs = new Map<string, () => Promise<void>>();
  /** The single messages that are loading. */
  readonly #quoted = new Set<string>();

  constructor(cache: QueryClient) {
    this.#cache = cache;
  }

  /** The peer of the conversation on the screen. */
  get open(): string | undefined {
    return this.#open;
  }

  /** Called when a conversation appears on the screen; the returned function must be called when it leaves. */
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

  /** Fetches changes until the API has no more. */
  sync(peerId: string): Promise<void> {
    let sync = this.#syncs.get(peerId);
    if (!sync) this.#syncs.set(peerId, (sync = coalesced(() => this.#catchUp(peerId))));
    return sync();
  }

  /** Loads one page of earlier messages. */
  async loadEarlier(peerId: string): Promise<void> {
    const before = this.get(peerId)?.messages[0]?.seq;
    if (before === undefined) return;
    const page = await this.#page(peerId, { before, limit: earlierPage });
    this.#changeBack(peerId, (thread) => withEarlier(thread, page));
  }

  /** Loads earlier messages down to this one. */
  async loadBackTo(peerId: string, seq: number): Promise<void> {
    const pages: MessagePage[] = [];
    const thread = this.get(peerId);
    let before = thread?.hasEarlier ? (thread.messages[0]?.seq ?? 0) : 0;
    while (before > seq) {
      const page = await this.#page(peerId, { before, limit: largestPage });
      pages.push(page);
      before = page.items[0]?.seq ?? 0;
    }
    if (pages.length > 0) this.#changeBack(peerId, (known) => pages.reduce(withEarlier, known));
  }

  /** Loads a single answered message. */
  async loadQuoted(peerId: string, seq: number): Promise<void> {
    const key = `${peerId}/${seq}`;
    if (this.#quoted.has(key)) return;
    this.#quoted.add(key);
    try {
      const page = await this.#page(peerId, { after: seq - 1, limit: 1 });
      this.#changeBack(peerId, (thread) => withQuoted(thread, page));
    } finally {
      this.#quoted.delete(key);
    }
  }

  /** Shows my message that the API just stored or changed; resolves after all cache observers were notified. */
  accept(peerId: string, message: Message): Promise<void> {
    this.#change(peerId, (thread) => withOwn(thread, message));
    changeConversations(this.#cache, (conversations) => withSent(conversations, peerId, message));
    const thread = this.get(peerId);
    if (thread && thread.cursor < message.change) this.sync(peerId).catch(() => undefined);
    return new Promise((resolve) => notifyManager.schedule(resolve));
  }

  /** Loads the last page, and all unread messages before it, because a conversation opens at the first unread message. */
  async #load(peerId: string): Promise<Thread> {
    const known = this.#cache.getQueryData(conversationsQuery.queryKey)?.find(isWith(peerId));
    const [page, conversation] = await Promise.all([
      this.#page(peerId, { before: end, limit: Math.min(firstPage + (known?.unread ?? 0), largestPage) }),
      this.#conversation(peerId),
    ]);
    let thread = latest(page);
    for (const from = firstUnread(conversation); thread.hasEarlier && thread.messages[0]!.seq > from; ) {
      thread = withEarlier(thread, await this.#page(peerId, { before: thread.messages[0]!.seq, limit: largestPage }));
    }
    return thread;
  }

  async #conversation(peerId: string): Promise<Conversation | undefined> {
    const listed = await this.#cache.ensureQueryData(conversationsQuery);
    // The peer may be newer than the list.
    return listed.find(isWith(peerId)) ?? (await this.#cache.fetchQuery({ ...conversationsQuery, staleTime: 0 })).find(isWith(peerId));
  }

  async #catchUp(peerId: string): Promise<void> {
    let thread = await this.#cache.ensureQueryData(this.query(peerId));
    for (let hasMore = true; hasMore; ) {
      const after = thread.cursor;
      const page = await this.#page(peerId, { changedAfter: after, limit: largestPage });
      this.#change(peerId, (current) => withChanges(current, after, page));
      thread = this.get(peerId) ?? thread;
      hasMore = page.hasMore && page.items.length > 0;
    }
  }

  #page(peerId: string, query: { changedAfter?: number; before?: number; after?: number; limit: number }) {
    return ask(http.GET('/api/conversations/{peerId}/messages', { params: { path: { peerId }, query } }));
  }

  /** Applies a change that may move the cursor back, and then syncs again. */
  #changeBack(peerId: string, change: (thread: Thread) => Thread): void {
    const cursor = this.get(peerId)?.cursor ?? 0;
    this.#change(peerId, change);
    if ((this.get(peerId)?.cursor ?? 0) < cursor) this.sync(peerId).catch(() => undefined);
  }

  #change(peerId: string, change: (thread: Thread) => Thread): void {
    this.#cache.setQueryData(this.query(peerId).queryKey, (thread) => thread && change(thread));
  }
}

const isWith = (peerId: string) => ({ peer }: Conversation) => peer.id === peerId;

/** The `seq` of the first message that may be unread. */
const firstUnread = (conversation: Conversation | undefined) => (conversation && conversation.unread > 0 ? conversation.readSeq + 1 : end);
