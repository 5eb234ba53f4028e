import { Store } from '../../lib/store';

const storageKey = 'chat-ask-later';
const weekMs = 7 * 24 * 3_600_000;

/** Whether somebody said "not now" within the last week, on this device. */
export const saidNotNow = new Store(isKept());

export function sayNotNow(): void {
  saidNotNow.set(true);
  try {
    localStorage.setItem(storageKey, String(Date.now()));
  } catch {
    // A browser that keeps nothing for us: it holds until the page is closed.
  }
}

function isKept(): boolean {
  try {
    return Date.now() - Number(localStorage.getItem(storageKey)) < weekMs;
  } catch {
    return false;
  }
}
