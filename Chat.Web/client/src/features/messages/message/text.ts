import { beginning } from '../../../lib/graphemes';

/** The longest message, in Unicode code points, as the API counts them. */
export const longestText = 4_000;

/**
 * A text without the empty lines before it and the white space after it. The first line keeps its indentation, which means something
 * in code.
 */
export function tidied(text: string): string {
  return text.trimEnd().replace(/^(?:[^\S\n]*\n)+/u, '');
}

/** How many Unicode code points a text has once it is tidied. */
export function textLength(text: string): number {
  return [...tidied(text)].length;
}

const foldedLines = 12;
const foldedCharacters = 1_200;

/** What a long text is folded to; `null` when it is not that long. */
export function folded(text: string): string | null {
  const lines = text.split('\n', foldedLines + 1);
  const start = (lines.length > foldedLines ? lines.slice(0, foldedLines).join('\n') : text).slice(0, foldedCharacters);
  // To hide less than a fifth is not worth a press.
  if (start.length > text.length * 0.8) return null;
  if (start.length < foldedCharacters) return start;
  const word = start.search(/\s\S*$/u);
  return word > foldedCharacters / 2 ? start.slice(0, word) : beginning(text, foldedCharacters);
}

/** What browsers draw as a picture, or our font does (base.css): not signs such as ™, © and ℹ without a variation selector. */
const picture =
  String.raw`(?:\p{Emoji_Presentation}|(?=[\u2600-\u27BF])\p{Extended_Pictographic}` +
  String.raw`|\p{Extended_Pictographic}(?=[\uFE0F\u200D\p{Emoji_Modifier}]))`;
const emoji =
  String.raw`(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3` +
  String.raw`|${picture}(?:\uFE0F|\p{Emoji_Modifier})?[\u{E0020}-\u{E007F}]*` +
  String.raw`(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*)`;
const fewEmoji = new RegExp(String.raw`^(?:${emoji}\s*){1,6}$`, 'u');

/** Whether a text is a few emoji and nothing else. */
export function isEmoji(text: string): boolean {
  return text.length < 100 && fewEmoji.test(text);
}
