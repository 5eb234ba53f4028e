/** A colon, and after it what may be the name of an emoji that somebody is writing. */
export interface EmojiWord {
  /** Where the colon stands. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const longest = 32;

/** A word begins after a space, a bracket or a quotation mark: neither in an address nor in a time such as 10:30. */
const beforeCursor = new RegExp(String.raw`(?<![^\s(\[{"'“‘«]):(\p{L}\p{M}*\p{L}[\p{L}\p{M}\p{N}_-]{0,${longest - 3}})$`, 'u');
const goesOn = /^[\p{L}\p{M}\p{N}_]/u;

/** The name that ends at the cursor: two letters at least. */
export function emojiWordAt(text: string, cursor: number): EmojiWord | undefined {
  const name = beforeCursor.exec(text.slice(Math.max(0, cursor - 2 * longest), cursor))?.[1];
  if (name === undefined || goesOn.test(text.slice(cursor))) return undefined;
  return { start: cursor - name.length - 1, end: cursor, name };
}
