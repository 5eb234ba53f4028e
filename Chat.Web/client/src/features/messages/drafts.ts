import { Store } from '../../lib/store';

/** What I began to write, by peer. Kept in memory only, like everything that is written here. */
export class Drafts extends Store<ReadonlyMap<string, string>> {
  constructor() {
    super(new Map());
  }

  of(peerId: string): string {
    return this.get().get(peerId) ?? '';
  }

  /** An empty text is no draft. */
  write(peerId: string, text: string): void {
    const drafts = new Map(this.get());
    if (text === '') drafts.delete(peerId);
    else drafts.set(peerId, text);
    this.set(drafts);
  }

  /** Below what stands there. */
  add(peerId: string, text: string): void {
    const draft = this.of(peerId);
    this.write(peerId, draft.trim() === '' ? text : `${draft}\n${text}`);
  }

  forget(): void {
    this.set(new Map());
  }
}
