import { Store } from '../../lib/store';
import { tidied } from './message/text';

/** A message of mine that I am editing. */
export interface Edit {
  readonly seq: number;
  readonly original: string;
  readonly text: string;
  /** Which of all beginnings it was: it differs when the same message is chosen again. */
  readonly begun: number;
  /** Its writer stopped, and has not decided yet what becomes of the changes. */
  readonly isAside?: boolean;
}

/**
 * The messages that are being edited, by peer, the one in hand last; the draft waits meanwhile, and so does an edit that was not finished
 * when another was begun. In memory only.
 */
export class Edits extends Store<ReadonlyMap<string, readonly Edit[]>> {
  #begun = 0;

  constructor() {
    super(new Map());
  }

  /** The one in hand. */
  of(peerId: string): Edit | undefined {
    return inHand(this.get().get(peerId));
  }

  /** Takes this message in hand; with what I have made of it already. */
  begin(peerId: string, seq: number, original: string): void {
    const changed = (this.get().get(peerId) ?? []).filter(isChanged);
    const edit = changed.find((other) => other.seq === seq) ?? { seq, original, text: original };
    this.#put(peerId, [...changed.filter((other) => other.seq !== seq), { ...edit, begun: ++this.#begun, isAside: false }]);
  }

  write(peerId: string, text: string): void {
    const edit = this.of(peerId);
    if (edit) this.#put(peerId, [...this.get().get(peerId)!.slice(0, -1), { ...edit, text }]);
  }

  /** Stops editing the one in hand: what was changed is kept aside, so that a key pressed by mistake loses nothing. */
  stop(peerId: string): void {
    const edit = this.of(peerId);
    if (!edit) return;
    const others = this.get().get(peerId)!.slice(0, -1);
    this.#put(peerId, isChanged(edit) ? [{ ...edit, isAside: true }, ...others] : others);
  }

  /** Takes over what was edited before. */
  restore(edits: ReadonlyMap<string, readonly Edit[]>): void {
    this.#begun = Math.max(0, ...[...edits.values()].flat().map(({ begun }) => begun));
    this.set(edits);
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
  return tidied(text) !== tidied(original);
}

/** The edit that is being written; those aside stand before it. */
export function inHand(edits: readonly Edit[] | undefined): Edit | undefined {
  const last = edits?.at(-1);
  return last?.isAside ? undefined : last;
}
