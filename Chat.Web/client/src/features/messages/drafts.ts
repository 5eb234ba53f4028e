import { Store } from '../../lib/store';

/** My drafts by peer. Kept in memory only, like every unsent text. */
export class Drafts extends Store<ReadonlyMap<string, string>> {
  constructor() {
    super(new Map());
  }

  of(peerId: string): string {
    return this.get().get(peerId) ?? '';
  }

  /** An empty text removes the draft. */
  write(peerId: string, text: string): void {
    const drafts = new Map(this.get());
    if (text === '') drafts.delete(peerId);
    else drafts.set(peerId, text);
    this.set(drafts);
  }

  /** Appends a text below the existing draft. */
  add(peerId: string, text: string): void {
    const draft = this.of(peerId);
    this.write(peerId, draft.trim() === '' ? text : `${draft}\n${text}`);
  }

  forget(): void {
    this.set(new Map());
  }
}
