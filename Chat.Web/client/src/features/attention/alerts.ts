import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import type { Conversation, Peer, User } from '../../api/types';
import { isAttentive } from '../../lib/attention';
import { Pause } from '../../lib/pause';
import { Store } from '../../lib/store';
import { conversationsQuery } from '../conversations/conversations';
import type { Place } from '../messages/wanted';
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

/** A tab in the background may look at the time no oftener than once a minute, and finds a reminder due that much later. */
const oneReminderMs = 90_000;

/** How a conversation stood: its newest message, and how many were unread. */
interface Known {
  readonly seq: number;
  readonly unread: number;
}

const nothing: Known = { seq: 0, unread: 0 };

/** The sign that a tab holds while somebody looks at a conversation in it. */
export const lookingAt = (peerId: string) => `looking-at:${peerId}`;

/** The sign that a tab holds while somebody looks at it. */
export const lookedAt = 'looked-at';

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
  /** By peer, what is no news. */
  readonly #known = new Map<string, Known>();
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
  told(peerId: string, { seq, unread }: Known): void {
    if (seq > this.#knownOf(peerId).seq) this.#known.set(peerId, { seq, unread });
  }

  /** Somebody opened the conversation: what led there has done its work, even where nothing is marked as read yet. */
  opened(peerId: string): void {
    this.#notifications.close(peerId);
  }

  /** A reminder has come due. Where somebody looks at a tab, that tab's line says so. */
  async remind(place: Place, name: string): Promise<void> {
    if (await this.#tabs.isHeld(lookedAt)) return;
    const { notifications, quietHours } = deviceSettings.get();
    if (!notifications || permission.get() !== 'granted' || isQuiet(quietHours)) return;
    const right = `reminder:${place.peerId}:${place.seq}`;
    if (await this.#tabs.take(right, () => new Pause().wait(oneReminderMs))) this.#notifications.remind(place, name);
  }

  /** A reminder is due no more: it was done, or has another time. */
  reminded(place: Place): void {
    this.#notifications.closeReminder(place);
  }

  #look(conversations: readonly Conversation[]): void {
    for (const conversation of conversations) {
      const { peer, lastSeq, unread } = conversation;
      const known = this.#knownOf(peer.id);
      if (lastSeq >= known.seq) this.#known.set(peer.id, { seq: lastSeq, unread });
      if (unread === 0) this.#read(peer.id);
      // What was there already when the page was opened is no news.
      if (this.#isPrimed && isNews(conversation, known)) void this.#alert(peer);
    }
    this.#isPrimed = true;
  }

  async #alert(peer: Peer): Promise<void> {
    if (await this.#tabs.isHeld(lookingAt(peer.id))) return;
    if (!isAttentive()) this.missedSomething.set(true);
    const { notifications, sound, quietHours } = deviceSettings.get();
    if (isQuiet(quietHours)) return;
    if (notifications && permission.get() === 'granted') void this.#notify(peer);
    if (sound && canChime()) void this.#chime(peer.id);
  }

  async #notify(peer: Peer): Promise<void> {
    if (await this.#tabs.take(`notification:${peer.id}`, () => this.#whileTold(peer.id))) this.#notifications.show(peer);
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
    this.#tabs.tell({ kind: 'told', peerId, ...this.#knownOf(peerId) });
  }

  #knownOf(peerId: string): Known {
    return this.#known.get(peerId) ?? nothing;
  }

  #read(peerId: string): void {
    this.#notifications.close(peerId);
    for (const pause of this.#untilRead.get(peerId) ?? []) pause.end();
  }
}

/**
 * Whether the peer wrote something that nobody has read. It need not be the newest message: after it may stand my own automatic reply. The
 * peer's automatic reply is no news: it comes at once to somebody who has just written.
 */
function isNews({ peer, lastSeq, readSeq, unread, lastMessage }: Conversation, known: Known): boolean {
  if (lastSeq <= known.seq) return false;
  const isPeers = lastMessage?.sender === peer.id;
  const isAutomatic = lastMessage?.automatic ?? false;
  if (isPeers && !isAutomatic) return unread > 0;
  const knownUnread = readSeq >= known.seq ? 0 : known.unread;
  return unread - (isPeers ? 1 : 0) > knownUnread;
}
