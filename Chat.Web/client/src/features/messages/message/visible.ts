/**
 * The ranges (first and last) of characters that are drawn as nothing, the same as in the API (VisibleText.cs): controls, joiners, marks of
 * direction, fillers, variation selectors and tags. The list is our own, because browsers and the API know different versions of Unicode.
 */
const invisible: readonly (readonly [number, number])[] = [
  [0x00, 0x1f], [0x7f, 0x9f], [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180f],
  [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0x2800, 0x2800], [0x3164, 0x3164], [0xfe00, 0xfe0f], [0xffa0, 0xffa0],
  [0xfff0, 0xfffb], [0x1bca0, 0x1bca3], [0x1d173, 0x1d17a], [0xe0000, 0xe0fff],
];

/** Whether a text contains a visible character; the API refuses a text without one. */
export function isVisible(text: string): boolean {
  return [...text].some((character) => {
    const point = character.codePointAt(0)!;
    return !/\s/u.test(character) && !invisible.some(([first, last]) => first <= point && point <= last);
  });
}
