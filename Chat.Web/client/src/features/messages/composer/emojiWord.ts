/** A colon and the start of an emoji name after it. */
export interface EmojiWord {
  /** The index of the colon. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const longest = 32;

/** The colon must follow a space, a bracket or a quotation mark, so that an address or a time such as 10:30 does not match. */
const beforeCursor = new RegExp(String.raw`(?<![^\s(\[{"'“‘«]):(\p{L}\p{M}*\p{L}[\p{L}\p{M}\p{N}_-]{0,${longest - 3}})$`, 'u');
const goesOn = /^[\p{L}\p{M}\p{N}_]/u;

/** Returns the name that ends at the cursor; a name has at least two letters. */
export function emojiWordAt(text: string, cursor: number): EmojiWord | undefined {
  const name = beforeCursor.exec(text.slice(Math.max(0, cursor - 2 * longest), cursor))?.[1];
  if (name === undefined || goesOn.test(text.slice(cursor))) return undefined;
  return { start: cursor - name.length - 1, end: cursor, name };
}
