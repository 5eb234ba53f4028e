import type { User } from '../../api/types';
import { navigate } from '../../lib/location';
import { language, say } from '../../strings';

/** The notifications of the browser: one for a conversation, that says neither who wrote nor what. */
export class Notifications {
  readonly #role: User['role'];
  /** By peer, what takes a notification away. */
  readonly #shown = new Map<string, () => void>();

  constructor(role: User['role']) {
    this.#role = role;
  }

  show(peerId: string): void {
    // In the place of one that is still there the browser would put the new one without a sign.
    this.close(peerId);
    const title = say(this.#role === 'student' ? 'newFromCoach' : 'newFromStudent');
    const address = `/conversations/${peerId}`;
    // The sound is ours, so that it can be off.
    const options = { tag: `conversation-${peerId}`, lang: language(), silent: true, data: address };
    try {
      const notification = new Notification(title, options);
      notification.addEventListener('click', () => {
        window.focus();
        navigate(address);
        this.close(peerId);
      });
      this.#shown.set(peerId, () => notification.close());
    } catch {
      // Browsers on phones leave them to the service worker, which also answers to the click.
      void navigator.serviceWorker?.ready.then((worker) => worker.showNotification(title, options));
      this.#shown.set(peerId, () => void closeOnPhone(options.tag));
    }
  }

  close(peerId: string): void {
    this.#shown.get(peerId)?.();
    this.#shown.delete(peerId);
  }

  closeAll(): void {
    for (const peerId of this.#shown.keys()) this.close(peerId);
  }
}

async function closeOnPhone(tag: string): Promise<void> {
  const worker = await navigator.serviceWorker?.ready;
  for (const notification of (await worker?.getNotifications({ tag })) ?? []) notification.close();
}
