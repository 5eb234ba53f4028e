import type { Peer, User } from '../../api/types';
import { navigate } from '../../lib/location';
import { language, say } from '../../strings';
import { deviceSettings } from '../settings/deviceSettings';

const tagPrefix = 'conversation-';
const tagOf = (peerId: string) => tagPrefix + peerId;

/** The DOM's types leave out what not every browser has. */
interface Options extends NotificationOptions {
  readonly renotify: boolean;
}

/** The notifications of the browser: one for a conversation, that never says what was written, and who wrote only where that is wanted. */
export class Notifications {
  readonly #role: User['role'];
  /** By peer, those that this page shows itself. */
  readonly #shown = new Map<string, Notification>();
  /** The tags of those that have just become old. */
  #old = new Set<string>();

  constructor(role: User['role']) {
    this.#role = role;
  }

  show({ id: peerId, name }: Pick<Peer, 'id' | 'name'>): void {
    this.#shown.get(peerId)?.close();
    const isNamed = deviceSettings.get().namesInNotifications;
    const title = isNamed ? name : say(this.#role === 'student' ? 'newFromCoach' : 'newFromStudent');
    const address = `/conversations/${peerId}`;
    const options: Options = {
      ...(isNamed && { body: say('newMessage') }),
      tag: tagOf(peerId),
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
        this.close(peerId);
      });
      this.#shown.set(peerId, notification);
    } catch {
      // Browsers on phones leave them to the service worker, which also answers to the click.
      void navigator.serviceWorker?.ready.then((worker) => worker.showNotification(title, options));
    }
  }

  close(peerId: string): void {
    this.#shown.get(peerId)?.close();
    this.#shown.delete(peerId);
    if (this.#old.add(tagOf(peerId)).size > 1) return;
    // A list of a hundred conversations that are read is looked through once.
    queueMicrotask(() => {
      const old = this.#old;
      this.#old = new Set();
      void closeKept((tag) => old.has(tag));
    });
  }

  closeAll(): void {
    for (const notification of this.#shown.values()) notification.close();
    this.#shown.clear();
    void closeKept((tag) => tag.startsWith(tagPrefix));
  }
}

/** What the service worker shows stays when its page is gone: it may be from an earlier visit. */
async function closeKept(isOld: (tag: string) => boolean): Promise<void> {
  try {
    const worker = await navigator.serviceWorker?.getRegistration();
    for (const notification of (await worker?.getNotifications()) ?? []) if (isOld(notification.tag)) notification.close();
  } catch {
    // In a private window there may be no service workers, and then none of their notifications.
  }
}
