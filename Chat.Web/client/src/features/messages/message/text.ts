import { beginning } from '../../../lib/graphemes';

/** The longest message, in Unicode code points, as the API counts them. */
export const longestText = 4_000;

/**
 * Removes empty lines before a text and white space after it. The first line keeps its indentation, because indentation matters in code.
 */
export function tidied(text: string): string {
  return text.trimEnd().replace(/^(?:[^\S\n]*\n)+/u, '');
}

/** The number of Unicode code points of a text after `tidied`. */
export function textLength(text: string): number {
  return [...tidied(text)].length;
}

const foldedLines = 12;
const foldedCharacters = 1_200;

/** The beginning of a long text for its folded state; `null` when the text is not long enough. */
export function folded(text: string): string | null {
  const lines = text.split('\n', foldedLines + 1);
  const start = (lines.length > foldedLines ? lines.slice(0, foldedLines).join('\n') : text).slice(0, foldedCharacters);
  // Hiding less than a fifth of the text is not worth a button.
  if (start.length > text.length * 0.8) return null;
  if (start.length < foldedCharacters) return start;
  const word = start.search(/\s\S*$/u);
  return word > foldedCharacters / 2 ? start.slice(0, word) : beginning(text, foldedCharacters);
}

/** Characters that browsers or our font (base.css) draw as a picture: not ™, © and ℹ without a variation selector. */
const picture =
  String.raw`(?:\p{Emoji_Presentation}|(?=[\u2600-\u27BF])\p{Extended_Pictographic}` +
  String.raw`|\p{Extended_Pictographic}(?=[\uFE0F\u200D\p{Emoji_Modifier}]))`;
const emoji =
  String.raw`(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3` +
  String.raw`|${picture}(?:\uFE0F|\p{Emoji_Modifier})?[\u{E0020}-\u{E007F}]*` +
  String.raw`(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*)`;
const fewEmoji = new RegExp(String.raw`^(?:${emoji}\s*){1,6}$`, 'u');

/** Whether a text consists of a few emoji only. */
export function isEmoji(text: string): boolean {
  return text.length < 100 && fewEmoji.test(text);
}
