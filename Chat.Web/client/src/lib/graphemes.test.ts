import { expect, it } from 'vitest';
import { beginning } from './graphemes';

it.each([
  ['short', 10, 'short'],
  ['abc👍🏽def', 5, 'abc'],
  ['abc👍🏽def', 7, 'abc👍🏽'],
  ['abc👨‍👩‍👧‍👦', 10, 'abc'],
  ['cafe\u0301s', 4, 'caf'],
  ['🇳🇱🇧🇪', 6, '🇳🇱'],
])('cuts %s at %i between two characters', (text, most, start) => expect(beginning(text, most)).toBe(start));

it('cuts in time what has thousands of marks on one letter', () => {
  const text = `a${'\u0301'.repeat(4_000)}`;
  expect(beginning(text, 160)).toHaveLength(160);
});
