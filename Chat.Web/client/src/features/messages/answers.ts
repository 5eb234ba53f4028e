import { Store } from '../../lib/store';
import type { Messages } from './MessagesContext';

/** The message that I am answering; every choice creates a new object. */
export interface Answer {
  readonly seq: number;
}

/** By peer, the message that the draft answers. Kept in memory only. */
export class Answers extends Store<ReadonlyMap<string, Answer>> {
  constructor() {
    super(new Map());
  }

  begin(peerId: string, seq: number): void {
    this.set(new Map(this.get()).set(peerId, { seq }));
  }

  end(peerId: string): void {
    const answers = new Map(this.get());
    if (answers.delete(peerId)) this.set(answers);
  }

  forget(): void {
    this.set(new Map());
  }
}

/** Makes the draft an answer to this message. An edit in progress is set aside. */
export function beginAnswer({ answers, edits }: Pick<Messages, 'answers' | 'edits'>, peerId: string, seq: number): void {
  edits.stop(peerId);
  answers.begin(peerId, seq);
}
