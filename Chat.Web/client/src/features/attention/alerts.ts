import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import type { Conversation, Peer, User } from '../../api/types';
import { isAttentive } from '../../lib/attention';
import { Pause } from '../../lib/pause';
import { Store } from '../../lib/store';
import { conversationsQuery } from '../conversations/conversations';
import type { Place } from '../conversations/wanted';
import { deviceSettings } from '../device/deviceSettings';
import { canChime, chime } from './chime';
import { Notifications } from './notifications';
import { permission } from './permission';
import { isQuiet } from './quiet';
import type { Tabs } from './tabs';

/** After an alert for a conversation, further messages in this time cause no second alert, unless the user has read the conversation. */
const oneAlertMs = 30_000;

/** The shortest time between two sounds, however many conversations have news. */
const oneChimeMs = 3_000;

/** The browser throttles timers of a background tab to one per minute, so another tab may find the same reminder due that much later. */
const oneReminderMs = 90_000;

/** The known state of a conversation: its newest message, and its number of unread messages. */
interface Known {
  readonly seq: number;
  readonly unread: number;
}

const nothing: Known = { seq: 0, unread: 0 };

/** The shared lock that a tab holds while somebody looks at a conversation in it. */
export const lookingAt = (peerId: string) => `looking-at:${peerId}`;

/** The shared lock that a tab holds while somebody looks at it. */
export const lookedAt = 'looked-at';

/**
 * Draws attention to new messages: once for all tabs of this browser, never while somebody looks at the conversation, and at most once
 * until the user has read it. Alerts compare answers of the API, so that a message that was read elsewhere alerts nobody.
 */
export class Alerts {
  /** True after a message came while nobody looked at this tab: a good moment to offer notifications. */
  readonly missedSomething = new Store(false);
  readonly #cache: QueryClient;
  readonly #tabs: Tabs;
  readonly #notifications: Notifications;
  /** By peer, the state up to which messages are no news. */
  readonly #known = new Map<string, Known>();
  /** By peer, the waits that end as soon as the user has read the conversation. */
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

  /** Another tab has alerted the user up to this message. */
  told(peerId: string, { seq, unread }: Known): void {
    if (seq > this.#knownOf(peerId).seq) this.#known.set(peerId, { seq, unread });
  }

  /** The user opened the conversation, so its notification closes, even when no message is marked as read yet. */
  opened(peerId: string): void {
    this.#notifications.close(peerId);
  }

  /** A reminder has come due. While somebody looks at a tab, that tab shows the reminder itself. */
  async remind(place: Place, name: string): Promise<void> {
    if (await this.#tabs.isHeld(lookedAt)) return;
    const { notifications, quietHours } = deviceSettings.get();
    if (!notifications || permission.get() !== 'granted' || isQuiet(quietHours)) return;
    const right = `reminder:${place.peerId}:${place.seq}`;
    if (await this.#tabs.take(right, () => new Pause().wait(oneReminderMs))) this.#notifications.remind(place, name);
  }

  /** The reminder is no longer due: the user finished it, or moved it to another time. */
  reminded(place: Place): void {
    this.#notifications.closeReminder(place);
  }

  #look(conversations: readonly Conversation[]): void {
    for (const conversation of conversations) {
      const { peer, lastSeq, unread } = conversation;
      const known = this.#knownOf(peer.id);
      if (lastSeq >= known.seq) this.#known.set(peer.id, { seq: lastSeq, unread });
      if (unread === 0) this.#read(peer.id);
      // Messages from before this page was opened are no news.
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

  /** Lasts as long as one alert is enough, then tells the other tabs, because some may have slept meanwhile. */
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
 * Whether the peer wrote a message that nobody has read. My own automatic reply may stand after that message. The peer's automatic reply is
 * no news, because this reply comes at once to somebody who has just written.
 */
function isNews({ peer, lastSeq, readSeq, unread, lastMessage }: Conversation, known: Known): boolean {
  if (lastSeq <= known.seq) return false;
  const isPeers = lastMessage?.sender === peer.id;
  const isAutomatic = lastMessage?.automatic ?? false;
  if (isPeers && !isAutomatic) return unread > 0;
  const knownUnread = readSeq >= known.seq ? 0 : known.unread;
  return unread - (isPeers ? 1 : 0) > knownUnread;
}
