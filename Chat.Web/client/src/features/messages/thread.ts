import type { Message, MessagePage } from '../../api/types';

/** What this browser has of the messages of one conversation. */
export interface Thread {
  /** In order of `seq`, each once. */
  readonly messages: readonly Message[];
  /** Nothing up to here is missing (from the first message that we have): where the next question starts. */
  readonly cursor: number;
  /** There are messages before the first that we have. */
  readonly hasEarlier: boolean;
}

/** The thread as it is first loaded: the last page of it. */
export function latest(page: MessagePage): Thread {
  return { messages: merge([], page.items), cursor: page.items.at(-1)?.seq ?? 0, hasEarlier: page.hasMore };
}

/** With the answer to "what is there after the cursor?". */
export function withLater(thread: Thread, page: MessagePage): Thread {
  const cursor = Math.max(thread.cursor, page.items.at(-1)?.seq ?? 0);
  if (cursor === thread.cursor) return thread;
  return { ...thread, messages: merge(thread.messages, page.items), cursor };
}

/** With the answer to "what is there before the first message?". */
export function withEarlier(thread: Thread, page: MessagePage): Thread {
  return { ...thread, messages: merge(page.items, thread.messages), hasEarlier: page.hasMore };
}

/** With a message of mine that the API just stored. It moves the cursor only when nothing can lie between. */
export function withOwn(thread: Thread, message: Message): Thread {
  return {
    ...thread,
    messages: merge(thread.messages, [message]),
    cursor: message.seq === thread.cursor + 1 ? message.seq : thread.cursor,
  };
}

function merge(known: readonly Message[], more: readonly Message[]): readonly Message[] {
  const bySeq = new Map(known.map((message) => [message.seq, message]));
  for (const message of more) if (!bySeq.has(message.seq)) bySeq.set(message.seq, message);
  return [...bySeq.values()].toSorted((one, other) => one.seq - other.seq);
}
