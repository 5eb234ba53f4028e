import type { QueryClient } from '@tanstack/react-query';
import { accessesKey } from '../features/access/access';
import { changeConversations, conversationsQuery, totalUnread } from '../features/conversations/conversations';
import { withoutPresence } from '../features/conversations/presence';
import { plannedKey } from '../features/messages/planned';
import type { Threads } from '../features/messages/threads';
import type { Notice } from '../features/notices/notice';
import type { Typing } from '../features/notices/typing';
import { ownRecoveryQuery } from '../features/recovery/ownRecovery';
import { jittered } from '../lib/backoff';
import { coalesced } from '../lib/coalesced';

/**
 * Poll interval of a visible page while notices arrive, as a safety net. Nobody sends a notice for the users of a killed node; the leases
 * of that node end after 20 s, so the longest interval shows their absence within a minute.
 */
const toldMs = 30_000;

/** Poll interval without a socket, or after a request that failed. */
const seenMs = 15_000;

/** Poll interval of a hidden page while it counts unread messages, because the user may have read them on another device. */
const unseenMs = 60_000;

/** After this time without an answer, presence counts as unknown. */
const knownMs = 40_000;

const secondQuestionMs = 1_500;

/**
 * Keeps the cache in sync with the API. A notice is only a hint: each request asks for everything since the last change, so a failed
 * request needs no retry of its own, because the next one covers it.
 */
export class Sync {
  readonly #cache: QueryClient;
  readonly #threads: Threads;
  readonly #typing: Typing;
  #asked = 0;
  #answered = Date.now();
  #isTold = false;
  #secondQuestion: ReturnType<typeof setTimeout> | undefined;
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(cache: QueryClient, threads: Threads, typing: Typing) {
    this.#cache = cache;
    this.#threads = threads;
    this.#typing = typing;
  }

  /**
   * Fetches the list and the open conversation, then the messages of every other conversation for which the list shows more than we have.
   */
  readonly everything = coalesced(async () => {
    const open = this.#threads.open;
    this.#planned();
    this.#accesses();
    await Promise.all([this.#conversations(), open !== undefined && this.#thread(open)]);
    await this.#missing();
  });

  /** Fetches the list, and messages only for a conversation of which the list shows more than we have, or whose first load failed. */
  readonly #list = coalesced(async () => {
    await this.#conversations();
    await this.#missing();
  });

  /**
   * Fetches everything now and once more soon: a node completes the handshake shortly before it subscribes to the user's notices, so a
   * notice in between is lost.
   */
  connected(): void {
    this.#isTold = true;
    void this.everything();
    clearTimeout(this.#secondQuestion);
    this.#secondQuestion = setTimeout(() => void this.everything(), jittered(secondQuestionMs));
  }

  /** Notices no longer arrive, so the poll interval becomes shorter. */
  disconnected(): void {
    if (!this.#isTold) return;
    this.#isTold = false;
    if (this.#next === undefined) return;
    clearTimeout(this.#next);
    this.start();
  }

  /** Starts regular polling, the safety net under the notices. */
  start(): void {
    const pause = this.#isTold && this.#answered >= this.#asked ? toldMs : seenMs;
    this.#next = setTimeout(() => void this.#askIfDue().finally(() => this.#next !== undefined && this.start()), jittered(pause));
  }

  /** Without a network, presence is unknown. */
  offline(): void {
    changeConversations(this.#cache, withoutPresence);
  }

  stop(): void {
    clearTimeout(this.#secondQuestion);
    clearTimeout(this.#next);
    this.#next = undefined;
  }

  /** Fetches the data that a notice points to. */
  async after({ sender, content }: Notice): Promise<void> {
    const isPeer = this.#cache.getQueryData(conversationsQuery.queryKey)?.some(({ peer }) => peer.id === sender) ?? false;
    if (content === 'typing') {
      if (isPeer) this.#typing.heard(sender);
    } else if (isPeer && (content === 'new-message' || content === 'message-changed')) {
      if (content === 'new-message') this.#typing.wrote(sender);
      await Promise.all([this.#thread(sender), this.#conversations()]);
    } else if (isPeer && content === 'own') {
      await this.afterChange(sender);
    } else if (isPeer && (content === 'read' || content === 'delivered' || content === 'availability' || content === 'presence')) {
      await this.#conversations();
    } else if (isPeer && content === 'access') {
      this.#accesses();
    } else if (content === 'planned') {
      this.#planned();
    } else {
      void this.#cache.invalidateQueries(ownRecoveryQuery);
      await this.everything();
    }
  }

  /** Fetches the data that this user changed in another tab or browser. */
  async afterChange(peerId: string | undefined): Promise<void> {
    if (peerId === undefined) {
      const mine = [['me'], ['admin']].map((queryKey) => this.#cache.invalidateQueries({ queryKey }));
      await Promise.all([...mine, this.everything()]);
      return;
    }
    await Promise.all([this.#threads.get(peerId) && this.#thread(peerId), this.#conversations()]);
  }

  async #askIfDue(): Promise<void> {
    const isSeen = document.visibilityState === 'visible';
    const unread = totalUnread(this.#cache.getQueryData(conversationsQuery.queryKey) ?? []);
    if (isSeen || (unread > 0 && Date.now() - this.#asked >= unseenMs)) await this.#list();
  }

  async #missing(): Promise<void> {
    const { data = [], status } = this.#cache.getQueryState(conversationsQuery.queryKey) ?? {};
    // If the request for the list failed, requests for messages would fail too.
    if (status !== 'success') return;
    for (const { peer, lastChange, unread, erasure } of data) {
      const { cursor, messages } = this.#threads.get(peer.id) ?? {};
      // The page that is fetched then says up to which message the thread must forget.
      const hasErased = (messages?.[0]?.seq ?? Infinity) <= (erasure?.erasedSeq ?? 0);
      const isWanted = unread > 0 || peer.id === this.#threads.open;
      if (cursor === undefined ? isWanted : cursor < lastChange || hasErased) await this.#thread(peer.id);
    }
  }

  readonly #conversations = coalesced(async () => {
    this.#asked = Date.now();
    await this.#cache.fetchQuery({ ...conversationsQuery, staleTime: 0, retry: false }).then(
      () => (this.#answered = Date.now()),
      () => undefined,
    );
    if (Date.now() - this.#answered > knownMs) changeConversations(this.#cache, withoutPresence);
  });

  /** Refetches reminders and scheduled messages that are on the screen. */
  #planned(): void {
    void this.#cache.invalidateQueries({ queryKey: plannedKey });
  }

  /** Refetches what says who read the conversation that is on the screen. */
  #accesses(): void {
    void this.#cache.invalidateQueries({ queryKey: accessesKey });
  }

  #thread(peerId: string): Promise<void> {
    return this.#threads.sync(peerId).catch(() => undefined);
  }
}
