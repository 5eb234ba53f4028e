/** Letters that Unicode does not decompose into a base letter and a mark, with the letters that people type instead. */
const typedAs: Readonly<Record<string, string>> = { Ł: 'L', Ø: 'O', Đ: 'D', Ð: 'D', Ħ: 'H', Æ: 'AE', Œ: 'OE', Þ: 'TH' };

/** Folds a text for a search in any script: removes case, diacritics and apostrophes. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{Diacritic}'’]/gu, '')
    .toUpperCase()
    .replaceAll(/[ŁØĐÐĦÆŒÞ]/gu, (letter) => typedAs[letter]!);
}

/** Whether a name contains every word of the query, in any order. An empty query matches every name. */
export function matches(name: string, query: string): boolean {
  const searched = folded(name);
  return folded(query)
    .split(/\s+/u)
    .every((word) => searched.includes(word));
}
