import { describe, expect, it } from 'vitest';
import { emojiWordAt } from './emojiWord';

const name = (text: string) => emojiWordAt(text, text.length)?.name;

describe('the name of an emoji', () => {
  it.each([
    [':ha', 'ha'],
    ['well :hart', 'hart'],
    ['a\n:thumbs_u', 'thumbs_u'],
    ['(:smile', 'smile'],
    [':ééns', 'ééns'],
    [':e\u0301e\u0301n', 'e\u0301e\u0301n'],
    [`:ab1`, 'ab1'],
  ])('is written in %j', (text, expected) => expect(name(text)).toBe(expected));

  it.each([
    ':', ':h', ':)', ':D', ':12', ':ha ', ': hart', `:${'a'.repeat(33)}`, 'é:ha',
    'at 10:30', 'at 10:am', 'https://example.org', 'mailto:sam', 'std::vector',
  ])(
    'is not in %j',
    (text) => expect(name(text)).toBeUndefined(),
  );

  it('ends at the cursor, where the word ends', () => {
    expect(emojiWordAt('a :hart b', 7)).toEqual({ start: 2, end: 7, name: 'hart' });
    expect(emojiWordAt('a :hart b', 5)).toBeUndefined();
    const far = 'x'.repeat(500);
    expect(emojiWordAt(`${far} :ha`, 504)).toEqual({ start: 501, end: 504, name: 'ha' });
  });
});
