const emoji: Readonly<Record<string, string>> = { ':)': '🙂', ':-)': '🙂', ';)': '😉', ':(': '🙁', ':D': '😄', '<3': '❤️' };

const emoticon = String.raw`(?<!\S)(:-?\)|;\)|:\(|:D|<3)`;
const beforeSpace = new RegExp(String.raw`${emoticon}(\s)$`, 'u');
const atEnd = new RegExp(String.raw`${emoticon}$`, 'u');

/** The length of the longest emoticon with a space on either side. */
const longest = 5;

/** A replacement of a part of a text. */
export interface Replacement {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** Returns the emoticon that a space before the cursor has just completed. */
export function emoticonBefore(text: string, cursor: number): Replacement | undefined {
  const [before, sign, space] = beforeSpace.exec(text.slice(Math.max(0, cursor - longest), cursor)) ?? [];
  if (before === undefined || sign === undefined) return undefined;
  return { start: cursor - before.length, before, after: `${emoji[sign]}${space}` };
}

/** Replaces an emoticon at the end of the text with an emoji. */
export function withEmojiAtEnd(text: string): string {
  return text.replace(atEnd, (sign) => emoji[sign]!);
}
