import { expect, it } from 'vitest';
import { isQuiet } from './quiet';

const night = { from: '22:00', to: '07:00' };
const lunch = { from: '12:00', to: '13:30' };

it.each([
  [night, '21:59', false],
  [night, '22:00', true],
  [night, '03:00', true],
  [night, '07:00', false],
  [lunch, '11:59', false],
  [lunch, '12:00', true],
  [lunch, '13:30', false],
  [null, '03:00', false],
])('takes, with %o, %s as quiet: %s', (hours, time, quiet) => {
  expect(isQuiet(hours, new Date(`2026-03-18T${time}:30`))).toBe(quiet);
});
