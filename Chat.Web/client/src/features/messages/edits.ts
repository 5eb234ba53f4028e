import { Store } from '../../lib/store';
import { tidied } from './message/text';

/** An edit of my message that is not sent yet. */
export interface Edit {
  readonly seq: number;
  readonly original: string;
  readonly text: string;
  /** The number of this edit; it differs when I choose the same message again. */
  readonly begun: number;
  /** The writer stopped this edit, and has not decided about its changes. */
  readonly isAside?: boolean;
}

/**
 * The edits by peer, the current one last; the draft waits meanwhile, and so does an unfinished edit when another one begins. Kept in
 * memory only.
 */
export class Edits extends Store<ReadonlyMap<string, readonly Edit[]>> {
  #begun = 0;

  constructor() {
    super(new Map());
  }

  /** The current edit. */
  of(peerId: string): Edit | undefined {
    return inHand(this.get().get(peerId));
  }

  /** Starts to edit this message, with the changes of an earlier unfinished edit. */
  begin(peerId: string, seq: number, original: string): void {
    const changed = (this.get().get(peerId) ?? []).filter(isChanged);
    const edit = changed.find((other) => other.seq === seq) ?? { seq, original, text: original };
    this.#put(peerId, [...changed.filter((other) => other.seq !== seq), { ...edit, begun: ++this.#begun, isAside: false }]);
  }

  write(peerId: string, text: string): void {
    const edit = this.of(peerId);
    if (edit) this.#put(peerId, [...this.get().get(peerId)!.slice(0, -1), { ...edit, text }]);
  }

  /** Stops the current edit. Changes are set aside, so that a key pressed by mistake loses nothing. */
  stop(peerId: string): void {
    const edit = this.of(peerId);
    if (!edit) return;
    const others = this.get().get(peerId)!.slice(0, -1);
    this.#put(peerId, isChanged(edit) ? [{ ...edit, isAside: true }, ...others] : others);
  }

  /** Restores the edits from before a reload or a new sign-in. */
  restore(edits: ReadonlyMap<string, readonly Edit[]>): void {
    this.#begun = Math.max(0, ...[...edits.values()].flat().map(({ begun }) => begun));
    this.set(edits);
  }

  /** Removes the edit of this message. */
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

/** Whether the edited text differs from the message. */
export function isChanged({ text, original }: Edit): boolean {
  return tidied(text) !== tidied(original);
}

/** The current edit, which is the last one; edits that are set aside come before it. */
export function inHand(edits: readonly Edit[] | undefined): Edit | undefined {
  const last = edits?.at(-1);
  return last?.isAside ? undefined : last;
}
