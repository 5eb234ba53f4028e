import type { User } from '../../api/types';
import { navigate } from '../../lib/location';
import { language, say } from '../../strings';

/** The notifications of the browser: one for a conversation, that says neither who wrote nor what. */
export class Notifications {
  readonly #role: User['role'];
  readonly #shown = new Map<string, Notification>();

  constructor(role: User['role']) {
    this.#role = role;
  }

  show(peerId: string): void {
    // In the place of one that is still there the browser would put the new one without a sign.
    this.close(peerId);
    const notification = new Notification(say(this.#role === 'student' ? 'newFromCoach' : 'newFromStudent'), {
      tag: `conversation-${peerId}`,
      lang: language(),
      // The sound is ours, so that it can be off.
      silent: true,
    });
    notification.addEventListener('click', () => {
      window.focus();
      navigate(`/conversations/${peerId}`);
      this.close(peerId);
    });
    this.#shown.set(peerId, notification);
  }

  close(peerId: string): void {
    this.#shown.get(peerId)?.close();
    this.#shown.delete(peerId);
  }

  closeAll(): void {
    for (const peerId of this.#shown.keys()) this.close(peerId);
  }
}
