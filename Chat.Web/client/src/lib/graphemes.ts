const characters = new Intl.Segmenter();

/** The longest grapheme to look for at a cut: a family of emoji has about 25 code units. */
const longest = 64;

/** Returns the first `most` code units of a text, or fewer where the cut would split a grapheme. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const from = Math.max(0, most - longest);
  const cut = [...characters.segment(text.slice(from, most + longest))].findLast(({ index }) => from + index <= most)?.index ?? 0;
  // A pile of combining marks can be longer than any grapheme, and then any cut in it is equally good.
  return text.slice(0, cut > 0 ? from + cut : most).replace(/[\uD800-\uDBFF]$/u, '');
}
