const characters = new Intl.Segmenter();

/** The longest character that is looked for at a cut: a family of emoji has some 25 code units. */
const longest = 64;

/** The first `most` code units of a text, or fewer where the last of what a reader takes for one character would be cut in two. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const from = Math.max(0, most - longest);
  const cut = [...characters.segment(text.slice(from, most + longest))].findLast(({ index }) => from + index <= most)?.index ?? 0;
  // A pile of marks is longer than any character; the middle of one is as good as any other place.
  return text.slice(0, cut > 0 ? from + cut : most).replace(/[\uD800-\uDBFF]$/u, '');
}
