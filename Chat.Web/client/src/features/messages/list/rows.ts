import type { Bubble } from '../message/bubbles';

/** The rows of a conversation from top to bottom: its upper end, the days, and the messages. */
export type Row =
  | { readonly kind: 'start'; readonly key: string }
  | { readonly kind: 'day'; readonly key: string; readonly time: string }
  | { readonly kind: 'message'; readonly key: string; readonly bubble: Bubble };

const start: Row = { kind: 'start', key: 'start' };

/** Returns the rows for these bubbles. Unchanged rows of `before` keep their identity, so that React does not render them again. */
export function rows(bubbles: readonly Bubble[], before: readonly Row[] = []): Row[] {
  const known = new Map(before.map((row) => [row.key, row]));
  const all: Row[] = [start];
  for (const bubble of bubbles) {
    if (bubble.startsDay) all.push({ kind: 'day', key: `day ${new Date(bubble.time).toDateString()}`, time: bubble.time });
    const row = known.get(bubble.key);
    all.push(row?.kind === 'message' && isSame(row.bubble, bubble) ? row : { kind: 'message', key: bubble.key, bubble });
  }
  return all;
}

const members = [
  'text', 'time', 'isMine', 'startsDay', 'endsRun', 'editedAt', 'isDeleted', 'isUnreadable',
  'automatic', 'seq', 'replyTo', 'myReaction', 'peersReaction', 'unsent', 'revision',
] as const satisfies (keyof Bubble)[];

function isSame(one: Bubble, other: Bubble): boolean {
  for (const key of members) if (one[key] !== other[key]) return false;
  return true;
}
