/** The longest message, in Unicode code points, as the API counts them. */
export const longestText = 4_000;

/** How many Unicode code points a text has once the white space around it is gone. */
export function textLength(text: string): number {
  return [...text.trim()].length;
}
