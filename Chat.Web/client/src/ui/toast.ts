import { Store } from '../lib/store';

/** The duration of a toast. Important information belongs on the page. */
const shownMs = 5_000;

interface Toast {
  /** A new id for every toast, so that the same text is announced again. */
  readonly id: number;
  readonly text: string;
  readonly failed: boolean;
}

/** The current toast; undefined when there is none. */
export const toasted = new Store<Toast | undefined>(undefined);

let lastId = 0;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a toast for a success, such as "Copied", or for a failure. */
export function toast(text: string, { failed = false } = {}): void {
  clearTimeout(timer);
  toasted.set({ id: ++lastId, text, failed });
  timer = setTimeout(() => toasted.set(undefined), shownMs);
}
