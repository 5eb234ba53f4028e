import { Store } from '../lib/store';

/** How long it stands there. What matters longer than that belongs on the page. */
const shownMs = 5_000;

interface Toast {
  /** Which toast it is, so that the same words can be said anew. */
  readonly id: number;
  readonly text: string;
  readonly failed: boolean;
}

/** What was just done, or just failed; undefined when there is nothing to say. */
export const toasted = new Store<Toast | undefined>(undefined);

let lastId = 0;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says in passing that something was done: "Copied"; or that it failed. */
export function toast(text: string, { failed = false } = {}): void {
  clearTimeout(timer);
  toasted.set({ id: ++lastId, text, failed });
  timer = setTimeout(() => toasted.set(undefined), shownMs);
}
