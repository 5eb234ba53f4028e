import type { Peer, User } from '../../api/types';
import { navigate } from '../../lib/location';
import { language, say } from '../../strings';
import type { Place } from '../messages/wanted';
import { deviceSettings } from '../settings/deviceSettings';

const conversationPrefix = 'conversation-';
const reminderPrefix = 'reminder-';
const tagOf = (peerId: string) => conversationPrefix + peerId;
const tagOfReminder = ({ peerId, seq }: Place) => `${reminderPrefix}${peerId}-${seq}`;

/** The DOM's types leave out what not every browser has. */
interface Options extends NotificationOptions {
  readonly renotify: boolean;
}

/**
 * The notifications of the browser: one for a conversation and one for a reminder. None says what was written, and each says the peer's
 * name only where that is wanted.
 */
export class Notifications {
  readonly #role: User['role'];
  /** By tag, those that this page shows itself. */
  readonly #shown = new Map<string, Notification>();
  /** The tags of those that have just become old. */
  #old = new Set<string>();

  constructor(role: User['role']) {
    this.#role = role;
  }

  show({ id, name }: Pick<Peer, 'id' | 'name'>): void {
    const anonymous = say(this.#role === 'student' ? 'newFromCoach' : 'newFromStudent');
    this.#show(tagOf(id), id, isNamed() ? { title: name, body: say('newMessage') } : { title: anonymous });
  }

  remind(place: Place, name: string): void {
    this.#show(tagOfReminder(place), place.peerId, { title: say('reminderDue'), ...(isNamed() && { body: name }) });
  }

  close(peerId: string): void {
    this.#close(tagOf(peerId));
  }

  closeReminder(place: Place): void {
    this.#close(tagOfReminder(place));
  }

  #show(tag: string, peerId: string, { title, ...body }: { title: string; body?: string }): void {
    this.#shown.get(tag)?.close();
    const address = `/conversations/${peerId}`;
    const options: Options = {
      ...body,
      tag,
      // In the place of one that is still there, another tab's too, the browser would put the new one without a sign.
      renotify: true,
      lang: language(),
      // The sound is ours, so that it can be off.
      silent: true,
      data: address,
    };
    try {
      const notification = new Notification(title, options);
      notification.addEventListener('click', () => {
        window.focus();
        navigate(address);
        this.#close(tag);
      });
      this.#shown.set(tag, notification);
    } catch {
      // Browsers on phones leave them to the service worker, which also answers to the click.
      void navigator.serviceWorker?.ready.then((worker) => worker.showNotification(title, options));
    }
  }

  #close(tag: string): void {
    this.#shown.get(tag)?.close();
    this.#shown.delete(tag);
    if (this.#old.add(tag).size > 1) return;
    // A list of a hundred conversations that are read is looked through once.
    queueMicrotask(() => {
      const old = this.#old;
      this.#old = new Set();
      void closeKept((kept) => old.has(kept));
    });
  }

  closeAll(): void {
    for (const notification of this.#shown.values()) notification.close();
    this.#shown.clear();
    void closeKept((tag) => tag.startsWith(conversationPrefix) || tag.startsWith(reminderPrefix));
  }
}

const isNamed = () => deviceSettings.get().namesInNotifications;

/** What the service worker shows stays when its page is gone: it may be from an earlier visit. */
async function closeKept(isOld: (tag: string) => boolean): Promise<void> {
  try {
    const worker = await navigator.serviceWorker?.getRegistration();
    for (const notification of (await worker?.getNotifications()) ?? []) if (isOld(notification.tag)) notification.close();
  } catch {
    // In a private window there may be no service workers, and then none of their notifications.
  }
}
