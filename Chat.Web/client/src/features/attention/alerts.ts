import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import type { Conversation, User } from '../../api/types';
import { isAttentive } from '../../lib/attention';
import { Pause } from '../../lib/pause';
import { Store } from '../../lib/store';
import { conversationsQuery } from '../conversations/conversations';
import { deviceSettings } from '../settings/deviceSettings';
import { canChime, chime } from './chime';
import { Notifications } from './notifications';
import { permission } from './permission';
import { isQuiet } from './quiet';
import type { Tabs } from './tabs';

/** What comes in a conversation within this time after somebody was told, and before they read it, is not told again. */
const oneAlertMs = 30_000;

/** However many conversations have news, they do not sound like a slot machine. */
const oneChimeMs = 3_000;

/** The sign that a tab holds while somebody looks at a conversation in it. */
export const lookingAt = (peerId: string) => `looking-at:${peerId}`;

/**
 * Draws attention to new messages: once for all tabs of this browser, not at all where somebody is looking, and no more than once
 * until they have read. What it goes by is the list as the API gave it, so that what was read elsewhere alerts nobody.
 */
export class Alerts {
  /** A message came while nobody looked at this tab: a good moment to offer notifications. */
  readonly missedSomething = new Store(false);
  readonly #cache: QueryClient;
  readonly #tabs: Tabs;
  readonly #notifications: Notifications;
  /** By peer, the newest message that is no news. */
  readonly #known = new Map<string, number>();
  /** By peer, what ends as soon as they are read. */
  readonly #untilRead = new Map<string, Set<Pause>>();
  #isPrimed = false;

  constructor(cache: QueryClient, tabs: Tabs, role: User['role']) {
    this.#cache = cache;
    this.#tabs = tabs;
    this.#notifications = new Notifications(role);
  }

  start(): () => void {
    const list = new QueryObserver(this.#cache, { ...conversationsQuery, enabled: false });
    const unsubscribe = list.subscribe(({ data }) => data && this.#look(data));
    return () => {
      unsubscribe();
      for (const peerId of this.#untilRead.keys()) this.#read(peerId);
      this.#notifications.closeAll();
    };
  }

  /** Somebody was told of it by another tab. */
  told(peerId: string, seq: number): void {
    this.#known.set(peerId, Math.max(seq, this.#known.get(peerId) ?? 0));
  }

  #look(conversations: readonly Conversation[]): void {
    for (const conversation of conversations) {
      const { peer, lastSeq, unread } = conversation;
      // What was there already when the page was opened is no news.
      const isNews = this.#isPrimed && lastSeq > (this.#known.get(peer.id) ?? 0) && isUnreadFromPeer(conversation);
      this.told(peer.id, lastSeq);
      if (unread === 0) this.#read(peer.id);
      if (isNews) void this.#alert(peer.id);
    }
    this.#isPrimed = true;
  }

  async #alert(peerId: string): Promise<void> {
    if (await this.#tabs.isHeld(lookingAt(peerId))) return;
    if (!isAttentive()) this.missedSomething.set(true);
    const { notifications, sound, quietHours } = deviceSettings.get();
    if (isQuiet(quietHours)) return;
    if (notifications && permission.get() === 'granted') void this.#notify(peerId);
    if (sound && canChime()) void this.#chime(peerId);
  }

  async #notify(peerId: string): Promise<void> {
    if (await this.#tabs.take(`notification:${peerId}`, () => this.#whileTold(peerId))) this.#notifications.show(peerId);
  }

  async #chime(peerId: string): Promise<void> {
    if (!(await this.#tabs.take(`chime:${peerId}`, () => this.#whileTold(peerId)))) return;
    if (await this.#tabs.take('chime', () => new Pause().wait(oneChimeMs))) chime();
  }

  /** Lasts for as long as one alert is enough; then tells the tabs that slept meanwhile. */
  async #whileTold(peerId: string): Promise<void> {
    const pause = new Pause();
    const pauses = this.#untilRead.get(peerId) ?? new Set();
    this.#untilRead.set(peerId, pauses.add(pause));
    await pause.wait(oneAlertMs);
    pauses.delete(pause);
    this.#tabs.tell({ kind: 'told', peerId, seq: this.#known.get(peerId) ?? 0 });
  }

  #read(peerId: string): void {
    this.#notifications.close(peerId);
    for (const pause of this.#untilRead.get(peerId) ?? []) pause.end();
  }
}

/** An automatic reply comes at once to somebody who has just written. */
function isUnreadFromPeer({ peer, unread, lastMessage }: Conversation): boolean {
  return unread > 0 && lastMessage?.sender === peer.id && !lastMessage.automatic;
}
