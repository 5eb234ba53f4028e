import { expect, it } from 'vitest';
import { datesIn, mostDaysOff, rangesOf, todayIn, upcoming, withoutRange } from './dateRanges';

const today = '2026-12-24';

it('shows days in a row as one, and none that are over', () => {
  const dates = ['2027-01-01', '2026-12-23', '2026-12-31', '2026-12-25', '2026-12-25', '2026-12-24'];
  expect(rangesOf(dates, today)).toEqual([
    { first: '2026-12-24', last: '2026-12-25' },
    { first: '2026-12-31', last: '2027-01-01' },
  ]);
  expect(upcoming(dates, today)).toEqual(['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01']);
});

it('counts the days of a range, over the night in which the clocks change too', () => {
  expect(datesIn({ first: '2026-10-24', last: '2026-10-26' })).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
  expect(datesIn({ first: '2026-10-26', last: '2026-10-24' })).toEqual([]);
  expect(datesIn({ first: '2026-01-01', last: '2062-01-01' })).toHaveLength(mostDaysOff + 1);
});

it('takes a range away', () => {
  expect(withoutRange(['2026-12-24', '2026-12-25', '2026-12-31'], { first: '2026-12-24', last: '2026-12-25' })).toEqual(['2026-12-31']);
});

it('knows which day it is elsewhere', () => {
  const now = new Date('2026-12-31T23:30:00Z');
  expect([todayIn('Europe/Amsterdam', now), todayIn('America/New_York', now)]).toEqual(['2027-01-01', '2026-12-31']);
});
