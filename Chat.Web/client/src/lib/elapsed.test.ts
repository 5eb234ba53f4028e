import { afterEach, expect, it } from 'vitest';
import { speak } from '../strings';
import { elapsed, wholeMinutes } from './elapsed';

afterEach(() => speak(['en']));

const minute = 60_000;

it.each([
  [-5 * minute, '1 minute', '1m'],
  [59 * minute, '59 minutes', '59m'],
  [119 * minute, '1 hour', '1h'],
  [23.9 * 60 * minute, '23 hours', '23h'],
  [60 * 60 * minute, '2 days', '2d'],
])('says %d ms as %s', (ms, long, narrow) => {
  const minutes = wholeMinutes(ms);
  expect(elapsed(minutes)).toBe(long);
  expect(elapsed(minutes, 'narrow')).toBe(narrow);
});

it('says it in the reader\'s language', () => {
  speak(['nl']);
  expect(elapsed(wholeMinutes(3 * 60 * minute))).toBe('3 uur');
});
