import { expect, it } from 'vitest';
import { dayHeading, isSameDay, shortTime } from './time';

const now = new Date('2026-03-18T15:00:00');

it.each([
  ['2026-03-18T14:05:00', '2:05 PM', 'Today'],
  ['2026-03-17T23:59:00', 'Yesterday', 'Yesterday'],
  ['2026-03-13T10:00:00', 'Friday', 'Friday, March 13'],
  ['2026-02-03T10:00:00', 'Feb 3', 'Tuesday, February 3'],
  ['2025-12-31T10:00:00', 'December 31, 2025', 'December 31, 2025'],
])('says %s as %s in the list and %s above messages', (time, short, heading) => {
  expect(shortTime(time, now).replaceAll('\u202F', ' ')).toBe(short);
  expect(dayHeading(time, now)).toBe(heading);
});

it('takes days where the reader is', () => {
  expect(isSameDay('2026-03-18T00:01:00', '2026-03-18T23:59:00')).toBe(true);
  expect(isSameDay('2026-03-18T23:59:00', '2026-03-19T00:01:00')).toBe(false);
});
