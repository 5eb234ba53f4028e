import type { Peer, User } from '../../api/types';
import { navigate } from '../../lib/location';
import { language, say } from '../../strings';
import type { Place } from '../conversations/wanted';
import { deviceSettings } from '../device/deviceSettings';

const conversationPrefix = 'conversation-';
const reminderPrefix = 'reminder-';
const tagOf = (peerId: string) => conversationPrefix + peerId;
const tagOfReminder = ({ peerId, seq }: Place) => `${reminderPrefix}${peerId}-${seq}`;

/** The DOM's types leave out options that some browsers lack. */
interface Options extends NotificationOptions {
  readonly renotify: boolean;
}

/**
 * The browser's notifications: one per conversation and one per reminder. No notification contains message text, and the peer's name
 * appears only if the user wants that.
 */
export class Notifications {
  readonly #role: User['role'];
  /** By tag, the notifications that this page shows itself. */
  readonly #shown = new Map<string, Notification>();
  /** The tags of the notifications to close in the next microtask. */
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
      // Without this option, the browser would replace an open notification, also one of another tab, silently.
      renotify: true,
      lang: language(),
      // The app plays its own sound, so that the user can turn the sound off.
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
      // Browsers on phones allow notifications only from the service worker, which also handles the click.
      void navigator.serviceWorker?.ready.then((worker) => worker.showNotification(title, options));
    }
  }

  #close(tag: string): void {
    this.#shown.get(tag)?.close();
    this.#shown.delete(tag);
    if (this.#old.add(tag).size > 1) return;
    // One pass closes the notifications of a hundred conversations that were read together.
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

/** Notifications of the service worker outlive their page, so some may come from an earlier visit. */
async function closeKept(isOld: (tag: string) => boolean): Promise<void> {
  try {
    const worker = await navigator.serviceWorker?.getRegistration();
    for (const notification of (await worker?.getNotifications()) ?? []) if (isOld(notification.tag)) notification.close();
  } catch {
    // A private window may have no service worker, and then no notifications of one.
  }
}
