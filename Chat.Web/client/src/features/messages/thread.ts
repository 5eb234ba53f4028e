import type { Message, MessagePage } from '../../api/types';

/** The known messages of one conversation. */
export interface Thread {
  /** Sorted by `seq`, without duplicates; without gaps up to the cursor. */
  readonly messages: readonly Message[];
  /**
   * The number of the last change up to which all changes are known (from the first known message on). The next request starts at this
   * cursor.
   */
  readonly cursor: number;
  /** True when the API has messages before the first known one. */
  readonly hasEarlier: boolean;
  /** Messages before the first known one, which later messages answer. */
  readonly quoted: readonly Message[];
}

/** The thread after the first load: the last page. */
export function latest(page: MessagePage): Thread {
  return { messages: merge([], page.items), cursor: page.lastChange, hasEarlier: page.hasMore, quoted: [] };
}

/** Forgets the messages that were erased. Before an erased message there is nothing. */
function withoutErased(thread: Thread, { erasedSeq }: MessagePage): Thread {
  const isLeft = ({ seq }: Message) => seq > (erasedSeq ?? 0);
  const messages = thread.messages.filter(isLeft);
  const quoted = thread.quoted.filter(isLeft);
  if (messages.length === thread.messages.length && quoted.length === thread.quoted.length) return thread;
  return { ...thread, messages, quoted, hasEarlier: thread.hasEarlier && messages.length === thread.messages.length };
}

/** Merges the changes after `after`. The cursor moves only when the request started at the cursor or before it. */
export function withChanges(thread: Thread, after: number, page: MessagePage): Thread {
  const reached = page.hasMore ? (page.items.at(-1)?.change ?? after) : page.lastChange;
  const cursor = after <= thread.cursor ? Math.max(thread.cursor, reached) : thread.cursor;
  return withoutErased(changed(thread, page.items, cursor), page);
}

/**
 * Merges a page of earlier messages. The page may be older than the cursor: changes to its messages since then were skipped, so the cursor
 * moves back and the next sync fetches them.
 */
export function withEarlier(thread: Thread, page: MessagePage): Thread {
  const isFirst = (page.items[0]?.seq ?? 0) <= (thread.messages[0]?.seq ?? Infinity);
  const merged = {
    ...thread,
    messages: merge(thread.messages, page.items),
    cursor: Math.min(thread.cursor, page.lastChange),
    hasEarlier: isFirst ? page.hasMore : thread.hasEarlier,
  };
  return withoutErased(merged, page);
}

/** Merges answered messages from before the first known message. The cursor moves back, as in `withEarlier`. */
export function withQuoted(thread: Thread, page: MessagePage): Thread {
  return { ...thread, quoted: merge(thread.quoted, page.items), cursor: Math.min(thread.cursor, page.lastChange) };
}

/** Returns the message with this `seq`, if it is known. */
export function messageIn({ messages, quoted }: Thread, seq: number): Message | undefined {
  const isIt = (message: Message) => message.seq === seq;
  // The array usually has no gaps, so the index follows from `seq`.
  const there = messages[seq - (messages[0]?.seq ?? 0)];
  return there && isIt(there) ? there : (messages.find(isIt) ?? quoted.find(isIt));
}

/** Merges my message that the API just stored, edited or deleted. The cursor moves only when no other change can lie between. */
export function withOwn(thread: Thread, message: Message): Thread {
  return changed(thread, [message], message.change === thread.cursor + 1 ? message.change : thread.cursor);
}

function changed(thread: Thread, items: readonly Message[], cursor: number): Thread {
  // Messages before the first known one come with the history, when the user scrolls back.
  const first = thread.hasEarlier ? (thread.messages[0]?.seq ?? 0) : 0;
  const messages = merge(thread.messages, items.filter(({ seq }) => seq >= first));
  const quoted = merge(thread.quoted, items.filter(({ seq }) => thread.quoted.some((known) => known.seq === seq)));
  const isSame = messages === thread.messages && quoted === thread.quoted && cursor === thread.cursor;
  return isSame ? thread : { ...thread, messages, quoted, cursor };
}

/** Merges two lists; of two versions of a message, the one with the higher change number wins. */
function merge(known: readonly Message[], more: readonly Message[]): readonly Message[] {
  const bySeq = new Map(known.map((message) => [message.seq, message]));
  const newer = more.filter(({ seq, change }) => change > (bySeq.get(seq)?.change ?? 0));
  if (newer.length === 0) return known;
  for (const message of newer) bySeq.set(message.seq, message);
  return [...bySeq.values()].toSorted((one, other) => one.seq - other.seq);
}
