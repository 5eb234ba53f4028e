import type { QueryClient } from '@tanstack/react-query';
import { changeConversations, conversationsQuery, totalUnread } from '../features/conversations/conversations';
import { withoutPresence } from '../features/conversations/presence';
import { plannedKey } from '../features/messages/planned';
import type { Threads } from '../features/messages/threads';
import type { Notice } from '../features/notices/notice';
import type { Typing } from '../features/notices/typing';
import { jittered } from '../lib/backoff';
import { coalesced } from '../lib/coalesced';

/**
 * How often a page that is seen asks while notices come: the net under them. Of a node that was killed nobody tells who was there; its
 * leases end after 20 s, and with the longest of these pauses that shows within a minute.
 */
const toldMs = 30_000;

/** How often it asks without a socket, or after a question that was not answered. */
const seenMs = 15_000;

/** How often a page asks that nobody sees, while it counts messages as unread that may have been read on another device. */
const unseenMs = 60_000;

/** How long without an answer until nobody counts as present, or absent, any more. */
const knownMs = 40_000;

const secondQuestionMs = 1_500;

/**
 * Keeps what this browser shows up with what the API has. A notice is only a hint; what counts is asking, again and again, from the
 * last change. A question that fails is dropped: the next one asks for all that it would have brought.
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

  /** Asks for the list and the open conversation, and then for the messages of each other one where the list shows more than we have. */
  readonly everything = coalesced(async () => {
    const open = this.#threads.open;
    this.#planned();
    await Promise.all([this.#conversations(), open !== undefined && this.#thread(open)]);
    await this.#missing();
  });

  /** Asks for the list, and for messages only where it shows more than we have, or where those on the screen could not be loaded. */
  readonly #list = coalesced(async () => {
    await this.#conversations();
    await this.#missing();
  });

  /**
   * Asks, and soon asks again: a node shakes hands with a new socket a moment before it listens for the socket's user, and what is sent in
   * that moment is told to nobody.
   */
  connected(): void {
    this.#isTold = true;
    void this.everything();
    clearTimeout(this.#secondQuestion);
    this.#secondQuestion = setTimeout(() => void this.everything(), jittered(secondQuestionMs));
  }

  /** Notices do not come any more: asks more often. */
  disconnected(): void {
    if (!this.#isTold) return;
    this.#isTold = false;
    if (this.#next === undefined) return;
    clearTimeout(this.#next);
    this.start();
  }

  /** Asks regularly from now on: the net under everything else. */
  start(): void {
    const pause = this.#isTold && this.#answered >= this.#asked ? toldMs : seenMs;
    this.#next = setTimeout(() => void this.#askIfDue().finally(() => this.#next !== undefined && this.start()), jittered(pause));
  }

  /** Without a network nobody's presence is known. */
  offline(): void {
    changeConversations(this.#cache, withoutPresence);
  }

  stop(): void {
    clearTimeout(this.#secondQuestion);
    clearTimeout(this.#next);
    this.#next = undefined;
  }

  /** Asks for what a notice hints at. */
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
    } else if (content === 'planned') {
      this.#planned();
    } else {
      await this.everything();
    }
  }

  /** Asks for what this person changed in another tab, or in another browser. */
  async afterChange(peerId: string | undefined): Promise<void> {
    if (peerId === undefined) {
      await Promise.all([this.#cache.invalidateQueries({ queryKey: ['me'] }), this.everything()]);
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
    // Who does not answer about the list answers about nothing else.
    if (status !== 'success') return;
    for (const { peer, lastChange, unread } of data) {
      const cursor = this.#threads.get(peer.id)?.cursor;
      const isWanted = unread > 0 || peer.id === this.#threads.open;
      if (cursor === undefined ? isWanted : cursor < lastChange) await this.#thread(peer.id);
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

  /** Asks for what was planned for later, as far as it shows. */
  #planned(): void {
    void this.#cache.invalidateQueries({ queryKey: plannedKey });
  }

  #thread(peerId: string): Promise<void> {
    return this.#threads.sync(peerId).catch(() => undefined);
  }
}
