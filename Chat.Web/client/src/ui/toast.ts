import { Store } from '../lib/store';

/** How long it stands there. What matters longer than that belongs on the page. */
const shownMs = 5_000;

/** What was just done, and which toast that is, so that the same words can be said anew; undefined when there is nothing to say. */
export const toasted = new Store<{ id: number; text: string } | undefined>(undefined);

let lastId = 0;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says in passing that something was done: "Copied". */
export function toast(text: string): void {
  clearTimeout(timer);
  toasted.set({ id: ++lastId, text });
  timer = setTimeout(() => toasted.set(undefined), shownMs);
}
