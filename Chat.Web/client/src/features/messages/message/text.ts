/** The longest message, in Unicode code points, as the API counts them. */
export const longestText = 4_000;

/** How many Unicode code points a text has once the white space around it is gone. */
export function textLength(text: string): number {
  return [...text.trim()].length;
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
  // Where there are no spaces, at least no character is cut in two.
  return word > foldedCharacters / 2 ? start.slice(0, word) : start.replace(/[\uD800-\uDBFF]$/u, '');
}

const emoji = String.raw`(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?[\u{E0020}-\u{E007F}]*(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*)`;
const fewEmoji = new RegExp(String.raw`^(?:${emoji}\s*){1,6}$`, 'u');

/** Whether a text is a few emoji and nothing else. */
export function isEmoji(text: string): boolean {
  return text.length < 100 && fewEmoji.test(text);
}
