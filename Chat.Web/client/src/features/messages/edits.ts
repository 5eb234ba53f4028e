import { Store } from '../../lib/store';

/** A message of mine that I am editing. */
export interface Edit {
  readonly seq: number;
  readonly original: string;
  readonly text: string;
  /** Which of all beginnings it was: it differs when the same message is chosen again. */
  readonly begun: number;
}

/**
 * The messages that are being edited, by peer, the one in hand last; the draft waits meanwhile, and so does an edit that was not finished when
 * another was begun. In memory only.
 */
export class Edits extends Store<ReadonlyMap<string, readonly Edit[]>> {
  #begun = 0;

  constructor() {
    super(new Map());
  }

  /** The one in hand. */
  of(peerId: string): Edit | undefined {
    return this.get().get(peerId)?.at(-1);
  }

  /** Takes this message in hand; with what I have made of it already. */
  begin(peerId: string, seq: number, original: string): void {
    const changed = (this.get().get(peerId) ?? []).filter(isChanged);
    const edit = changed.find((other) => other.seq === seq) ?? { seq, original, text: original };
    this.#put(peerId, [...changed.filter((other) => other.seq !== seq), { ...edit, begun: ++this.#begun }]);
  }

  write(peerId: string, text: string): void {
    const edit = this.of(peerId);
    if (edit) this.#put(peerId, [...this.get().get(peerId)!.slice(0, -1), { ...edit, text }]);
  }

  /** Puts away what I made of this message. */
  end(peerId: string, seq: number): void {
    this.#put(peerId, (this.get().get(peerId) ?? []).filter((edit) => edit.seq !== seq));
  }

  forget(): void {
    this.set(new Map());
  }

  #put(peerId: string, edits: readonly Edit[]): void {
    const all = new Map(this.get());
    if (edits.length === 0) all.delete(peerId);
    else all.set(peerId, edits);
    this.set(all);
  }
}

/** Whether it says something else than the message does. */
export function isChanged({ text, original }: Edit): boolean {
  return text.trim() !== original;
}
