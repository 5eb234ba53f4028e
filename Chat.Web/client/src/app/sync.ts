import type { QueryClient } from '@tanstack/react-query';
import { conversationsQuery } from '../features/conversations/conversations';
import type { Threads } from '../features/messages/threads';
import type { Notice } from '../features/notices/notice';
import type { Typing } from '../features/notices/typing';
import { jittered } from '../lib/backoff';
import { coalesced } from '../lib/coalesced';

const intervalMs = 30_000;
const secondQuestionMs = 1_500;

/**
 * Keeps what this browser shows up with what the API has. A notice is only a hint; what counts is asking, again and again, from the
 * last `seq`. A question that fails is dropped: the next one asks for all that it would have brought.
 */
export class Sync {
  readonly #cache: QueryClient;
  readonly #threads: Threads;
  readonly #typing: Typing;
  #secondQuestion: ReturnType<typeof setTimeout> | undefined;

  constructor(cache: QueryClient, threads: Threads, typing: Typing) {
    this.#cache = cache;
    this.#threads = threads;
    this.#typing = typing;
  }

  /** Asks for the list, and then for the messages of each conversation where the list shows more than we have. */
  readonly everything = coalesced(async () => {
    const open = this.#threads.open;
    await Promise.all([this.#conversations(), open !== undefined && this.#thread(open)]);
    for (const { peer, lastSeq, unread } of this.#cache.getQueryData(conversationsQuery.queryKey) ?? []) {
      const cursor = this.#threads.get(peer.id)?.cursor;
      if (cursor === undefined ? unread > 0 : cursor < lastSeq) await this.#thread(peer.id);
    }
  });

  /**
   * Asks, and soon asks again: a node shakes hands with a new socket a moment before it listens for the socket's user, and what is sent in
   * that moment is told to nobody.
   */
  connected(): void {
    void this.everything();
    clearTimeout(this.#secondQuestion);
    this.#secondQuestion = setTimeout(() => void this.everything(), jittered(secondQuestionMs));
  }

  stop(): void {
    clearTimeout(this.#secondQuestion);
  }

  /** Asks for what a notice hints at. */
  async after({ sender, content }: Notice): Promise<void> {
    const isPeer = this.#cache.getQueryData(conversationsQuery.queryKey)?.some(({ peer }) => peer.id === sender) ?? false;
    if (content === 'typing') {
      if (isPeer) this.#typing.heard(sender);
    } else if (isPeer && (content === 'new-message' || content === 'read' || content === 'availability')) {
      if (content === 'new-message') this.#typing.wrote(sender);
      await Promise.all([this.#thread(sender), this.#conversations()]);
    } else {
      await this.everything();
    }
  }

  /** The net under everything else: asks every half minute, about. */
  everyHalfMinute(until: AbortSignal): void {
    if (until.aborted) return;
    const timer = setTimeout(() => void this.everything().finally(() => this.everyHalfMinute(until)), jittered(intervalMs));
    until.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  readonly #conversations = coalesced(async () => {
    await this.#cache.fetchQuery({ ...conversationsQuery, staleTime: 0, retry: false }).catch(() => undefined);
  });

  #thread(peerId: string): Promise<void> {
    return this.#threads.sync(peerId).catch(() => undefined);
  }
}
