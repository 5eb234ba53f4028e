/** Letters that are told apart by more than a mark, so that Unicode does not take them apart, and what they are typed as. */
const typedAs: Readonly<Record<string, string>> = { Ł: 'L', Ø: 'O', Đ: 'D', Ð: 'D', Ħ: 'H', Æ: 'AE', Œ: 'OE', Þ: 'TH' };

/** A text without what a reader who searches may leave out: case, marks on letters, apostrophes. In any script. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{Diacritic}'’]/gu, '')
    .toUpperCase()
    .replaceAll(/[ŁØĐÐĦÆŒÞ]/gu, (letter) => typedAs[letter]!);
}

/** Whether a name has every word of the query in it, in any order. An empty query finds everyone. */
export function matches(name: string, query: string): boolean {
  const searched = folded(name);
  return folded(query)
    .split(/\s+/u)
    .every((word) => searched.includes(word));
}
