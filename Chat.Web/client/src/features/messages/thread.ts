import type { Message, MessagePage } from '../../api/types';

/** What this browser has of the messages of one conversation. */
export interface Thread {
  /** In order of `seq`, each once, without gaps once everything up to the cursor is there. */
  readonly messages: readonly Message[];
  /** The conversation's change up to which we have everything (from the first message that we have): where the next question starts. */
  readonly cursor: number;
  /** There are messages before the first that we have. */
  readonly hasEarlier: boolean;
  /** Messages before the first that we have, which later ones answer. */
  readonly quoted: readonly Message[];
}

/** The thread as it is first loaded: the last page of it. */
export function latest(page: MessagePage): Thread {
  return { messages: merge([], page.items), cursor: page.lastChange, hasEarlier: page.hasMore, quoted: [] };
}

/** With the answer to "what changed after this change?". It moves the cursor only when the question began at it or before it. */
export function withChanges(thread: Thread, after: number, page: MessagePage): Thread {
  const reached = page.hasMore ? (page.items.at(-1)?.change ?? after) : page.lastChange;
  return changed(thread, page.items, after <= thread.cursor ? Math.max(thread.cursor, reached) : thread.cursor);
}

/**
 * With the answer to "what is there before the first message?". That answer may be older than the cursor: what changed since in the
 * messages it brings was no concern of ours then, and is asked for again.
 */
export function withEarlier(thread: Thread, page: MessagePage): Thread {
  const isFirst = (page.items[0]?.seq ?? 0) <= (thread.messages[0]?.seq ?? Infinity);
  return {
    ...thread,
    messages: merge(thread.messages, page.items),
    cursor: Math.min(thread.cursor, page.lastChange),
    hasEarlier: isFirst ? page.hasMore : thread.hasEarlier,
  };
}

/** With answered messages that stand before the first that we have. What changed in them since is asked for again, as above. */
export function withQuoted(thread: Thread, page: MessagePage): Thread {
  return { ...thread, quoted: merge(thread.quoted, page.items), cursor: Math.min(thread.cursor, page.lastChange) };
}

/** The message with this `seq`, when we have it. */
export function messageIn({ messages, quoted }: Thread, seq: number): Message | undefined {
  const isIt = (message: Message) => message.seq === seq;
  // Mostly they have no gaps.
  const there = messages[seq - (messages[0]?.seq ?? 0)];
  return there && isIt(there) ? there : (messages.find(isIt) ?? quoted.find(isIt));
}

/** With a message of mine that the API just stored, edited or deleted. It moves the cursor only when nothing can lie between. */
export function withOwn(thread: Thread, message: Message): Thread {
  return changed(thread, [message], message.change === thread.cursor + 1 ? message.change : thread.cursor);
}

function changed(thread: Thread, items: readonly Message[], cursor: number): Thread {
  // What lies before the first message that we have comes with the history, when somebody wants to see it.
  const first = thread.hasEarlier ? (thread.messages[0]?.seq ?? 0) : 0;
  const messages = merge(thread.messages, items.filter(({ seq }) => seq >= first));
  const quoted = merge(thread.quoted, items.filter(({ seq }) => thread.quoted.some((known) => known.seq === seq)));
  const isSame = messages === thread.messages && quoted === thread.quoted && cursor === thread.cursor;
  return isSame ? thread : { ...thread, messages, quoted, cursor };
}

/** Of two states of a message, the one with the higher change is the newer. */
function merge(known: readonly Message[], more: readonly Message[]): readonly Message[] {
  const bySeq = new Map(known.map((message) => [message.seq, message]));
  const newer = more.filter(({ seq, change }) => change > (bySeq.get(seq)?.change ?? 0));
  if (newer.length === 0) return known;
  for (const message of newer) bySeq.set(message.seq, message);
  return [...bySeq.values()].toSorted((one, other) => one.seq - other.seq);
}
