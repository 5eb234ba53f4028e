import { Store } from '../lib/store';

/** How long an announcement stays in the region, so that a screen reader has time to say it. */
const keptMs = 7_000;

interface Announcement {
  readonly id: number;
  readonly text: string;
}

/** The announcements in the region, the oldest first. */
export const announced = new Store<readonly Announcement[]>([]);

let lastId = 0;

/** Lets screen readers say a text, also while a menu or dialog hides the page from them. */
export function announce(text: string): void {
  const announcement = { id: ++lastId, text };
  announced.set([...announced.get(), announcement]);
  setTimeout(() => announced.set(announced.get().filter((other) => other !== announcement)), keptMs);
}
