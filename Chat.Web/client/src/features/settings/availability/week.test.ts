import { expect, it } from 'vitest';
import { faultsOf, hoursOf, isRight, usualWeek, weekOf, withChange, withCopies, withInterval, withoutInterval } from './week';

const closed = weekOf([]);

it('keeps what the API has, in the order of the day', () => {
  const week = weekOf([
    { day: 'friday', from: '13:00', to: '17:00' },
    { day: 'friday', from: '09:00', to: '12:00' },
  ]);
  expect(week.friday).toEqual([
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ]);
  expect(hoursOf(week)).toEqual([
    { day: 'friday', from: '09:00', to: '12:00' },
    { day: 'friday', from: '13:00', to: '17:00' },
  ]);
});

it('offers working days from nine to five', () => {
  expect(hoursOf(usualWeek)).toHaveLength(5);
  expect(usualWeek.saturday).toEqual([]);
});

it('opens a day, and adds to it what comes later', () => {
  const [opened] = withInterval([]);
  expect(opened).toEqual({ from: '09:00', to: '17:00' });
  expect(withInterval([opened!])[1]).toEqual({ from: '18:00', to: '19:00' });
  expect(withInterval(withChange([opened!], 0, { to: '23:30' }))[1]).toEqual({ from: '23:59', to: '23:59' });
  expect(withInterval(withChange([opened!], 0, { to: '' }))[1]).toEqual({ from: '', to: '' });
  expect(withoutInterval([opened!], 0)).toEqual([]);
});

it('copies a day to others', () => {
  const week = withCopies({ ...closed, monday: withInterval([]) }, 'monday', ['tuesday', 'sunday']);
  expect(hoursOf(week).map(({ day }) => day)).toEqual(['monday', 'tuesday', 'sunday']);
  expect(hoursOf(withCopies(week, 'friday', ['monday'])).map(({ day }) => day)).toEqual(['tuesday', 'sunday']);
});

it.each([
  [[{ from: '09:00', to: '12:00' }, { from: '12:00', to: '17:00' }], [undefined, undefined]],
  [[{ from: '09:00', to: '09:00' }], ['backwards']],
  [[{ from: '', to: '09:00' }], ['missing']],
  [[{ from: '09:00', to: '12:00' }, { from: '11:00', to: '13:00' }], [undefined, 'overlaps']],
  [[{ from: '13:00', to: '17:00' }, { from: '09:00', to: '12:00' }], [undefined, undefined]],
])('finds what is wrong with %j', (intervals, faults) => {
  expect(faultsOf(intervals)).toEqual(faults);
  expect(isRight({ ...closed, monday: intervals })).toBe(faults.every((fault) => fault === undefined));
});
