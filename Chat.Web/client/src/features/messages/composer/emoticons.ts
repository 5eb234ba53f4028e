const emoji: Readonly<Record<string, string>> = { ':)': '🙂', ':-)': '🙂', ';)': '😉', ':(': '🙁', ':D': '😄', '<3': '❤️' };

const emoticon = String.raw`(?<!\S)(:-?\)|;\)|:\(|:D|<3)`;
const beforeSpace = new RegExp(String.raw`${emoticon}(\s)$`, 'u');
const atEnd = new RegExp(String.raw`${emoticon}$`, 'u');

/** The longest emoticon with a space on either side. */
const longest = 5;

/** A part of a text that becomes another. */
export interface Replacement {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** The emoticon, with the space after it, that was completed by the space before the cursor. */
export function emoticonBefore(text: string, cursor: number): Replacement | undefined {
  const [before, sign, space] = beforeSpace.exec(text.slice(Math.max(0, cursor - longest), cursor)) ?? [];
  if (before === undefined || sign === undefined) return undefined;
  return { start: cursor - before.length, before, after: `${emoji[sign]}${space}` };
}

/** The text with an emoji in the place of an emoticon at its end. */
export function withEmojiAtEnd(text: string): string {
  return text.replace(atEnd, (sign) => emoji[sign]!);
}
