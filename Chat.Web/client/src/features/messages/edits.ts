import { Store } from '../../lib/store';

/** A message of mine that I am editing. */
export interface Edit {
  readonly seq: number;
  readonly original: string;
  readonly text: string;
}

/** The message that is being edited, by peer; the draft waits meanwhile. In memory only. */
export class Edits extends Store<ReadonlyMap<string, Edit>> {
  constructor() {
    super(new Map());
  }

  begin(peerId: string, seq: number, original: string): void {
    this.#put(peerId, { seq, original, text: original });
  }

  write(peerId: string, text: string): void {
    const edit = this.get().get(peerId);
    if (edit) this.#put(peerId, { ...edit, text });
  }

  end(peerId: string): void {
    const edits = new Map(this.get());
    if (edits.delete(peerId)) this.set(edits);
  }

  forget(): void {
    this.set(new Map());
  }

  #put(peerId: string, edit: Edit): void {
    this.set(new Map(this.get()).set(peerId, edit));
  }
}
