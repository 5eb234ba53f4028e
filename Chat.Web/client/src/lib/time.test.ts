import { afterEach, expect, it, vi } from 'vitest';
import { dayHeading, dayOf, shortTime, timePast, timeToCome } from './time';

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

it.each([
  ['2026-03-18T16:30:00', '4:30 PM'],
  ['2026-03-23T09:00:00', 'Monday 9:00 AM'],
  ['2026-03-30T09:00:00', 'March 30 at 9:00 AM'],
])('says %s ahead as %s', (time, words) => expect(timeToCome(time, now).replaceAll('\u202F', ' ')).toBe(words));

it.each([
  ['2026-03-18T09:30:00', '9:30 AM'],
  ['2026-03-17T09:30:00', 'yesterday at 9:30 AM'],
  ['2026-03-13T09:30:00', 'Friday 9:30 AM'],
  ['2026-02-03T09:30:00', 'February 3 at 9:30 AM'],
  ['2025-12-31T09:30:00', 'December 31, 2025'],
])('says %s ago as %s', (time, words) => expect(timePast(time, now).replaceAll('\u202F', ' ')).toBe(words));

afterEach(() => vi.unstubAllEnvs());

function holds(day: string, time: string): boolean {
  const { start, end } = dayOf(Date.parse(day));
  return Date.parse(time) >= start && Date.parse(time) < end;
}

it('takes days where the reader is, also those of 23 and 25 hours', () => {
  for (const day of ['2026-03-18', '2026-03-29', '2026-10-25']) {
    expect(holds(`${day}T00:01:00`, `${day}T23:59:59`)).toBe(true);
    expect(holds(`${day}T23:59:00`, `${day}T00:00:00`)).toBe(true);
  }
  expect(holds('2026-03-18T23:59:00', '2026-03-19T00:00:00')).toBe(false);
});

it.each([
  ['America/Santiago', 8, 6],
  ['Africa/Cairo', 3, 24],
  ['Asia/Beirut', 2, 29],
])('begins a day after one without midnight at midnight, in %s', (zone, month, date) => {
  vi.stubEnv('TZ', zone);
  expect(new Date(2026, month, date).getHours()).toBe(1);
  for (let day = 0; day < 365; day++) {
    const { start, end } = dayOf(new Date(2026, 0, 1 + day, 12).getTime());
    expect(dayOf(start).start).toBe(start);
    expect(dayOf(end).start).toBe(end);
    expect(new Date(end - 1).toDateString()).toBe(new Date(start).toDateString());
    expect(new Date(end).toDateString()).not.toBe(new Date(start).toDateString());
  }
});
