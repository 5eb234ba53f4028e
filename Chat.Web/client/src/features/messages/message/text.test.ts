import { expect, it } from 'vitest';
import { folded, isEmoji, textLength, tidied } from './text';

it('counts code points without the white space around', () => expect(textLength('\n👍🏽 é \n')).toBe(4));

it.each([
  ['    if x:\n        y()  \n', '    if x:\n        y()'],
  ['\n \n\tone', '\tone'],
  ['  one  ', '  one'],
  [' \n ', ''],
])('keeps the indentation of %j, and nothing else around it', (text, tidy) => expect(tidied(text)).toBe(tidy));

it.each([
  '👍', '👍🏽', '❤️', '👨‍👩‍👧‍👦', '🇳🇱', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', '1️⃣', '😀 😀\n😀', '☺', '❤', '👩‍⚕️', '⌚', '™️', '🕵️‍♀️',
])('shows %s large', (text) => expect(isEmoji(text)).toBe(true));

it.each([
  'a', '1', '12', '', '™', '©', 'ℹ', '®', '↔', '™ ©', '👍 ok', '😀'.repeat(7),
])('shows %s as text', (text) => expect(isEmoji(text)).toBe(false));

it('folds after twelve lines', () => {
  const lines = Array.from({ length: 30 }, (_, line) => `line ${line + 1}`);
  expect(folded(lines.join('\n'))).toBe(lines.slice(0, 12).join('\n'));
  expect(folded(lines.slice(0, 12).join('\n'))).toBeNull();
});

it('folds a long text between two words', () => {
  const text = 'word '.repeat(500);
  expect(folded(text)).toMatch(/word$/u);
  expect(folded(text)!.length).toBeLessThanOrEqual(1_200);
  expect(folded('x'.repeat(1_400))).toBeNull();
});

it('cuts no character in two', () => expect(folded('😀'.repeat(1_000))).toBe('😀'.repeat(600)));
