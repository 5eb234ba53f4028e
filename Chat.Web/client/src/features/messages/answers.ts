import { Store } from '../../lib/store';
import type { Messages } from './MessagesContext';

/** The message that I am answering; another object each time that one is chosen. */
export interface Answer {
  readonly seq: number;
}

/** Which message I am about to answer, by peer: it goes with the draft. Kept in memory only. */
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

/** Answers this message in what is written next. An edit in hand is kept aside. */
export function beginAnswer({ answers, edits }: Pick<Messages, 'answers' | 'edits'>, peerId: string, seq: number): void {
  edits.stop(peerId);
  answers.begin(peerId, seq);
}
