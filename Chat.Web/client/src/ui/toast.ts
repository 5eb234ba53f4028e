import { Store } from '../lib/store';

/** How long it stands there. What matters longer than that belongs on the page. */
const shownMs = 5_000;

/** What was just done; empty when there is nothing to say. */
export const toasted = new Store('');

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says in passing that something was done: "Copied". */
export function toast(text: string): void {
  clearTimeout(timer);
  toasted.set(text);
  timer = setTimeout(() => toasted.set(''), shownMs);
}
