import { Store } from '../../lib/store';

const storageKey = 'chat-ask-later';
const weekMs = 7 * 24 * 3_600_000;

/** Whether the user said "not now" on this device within the last week. */
export const saidNotNow = new Store(isKept());

export function sayNotNow(): void {
  saidNotNow.set(true);
  try {
    localStorage.setItem(storageKey, String(Date.now()));
  } catch {
    // The browser blocks storage: the choice holds until the page is closed.
  }
}

function isKept(): boolean {
  try {
    return Date.now() - Number(localStorage.getItem(storageKey)) < weekMs;
  } catch {
    return false;
  }
}
