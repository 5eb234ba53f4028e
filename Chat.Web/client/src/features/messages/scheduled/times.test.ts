import { expect, it } from 'vitest';
import { fieldValue, laterChoices, timeFault } from './times';

const choices = (now: string) => laterChoices(new Date(now)).map(({ name, at }) => `${name} ${fieldValue(at)}`);

it('offers tomorrow and Monday at nine', () => {
  expect(choices('2026-03-18T23:30')).toEqual(['tomorrowAt 2026-03-19T09:00', 'mondayAt 2026-03-23T09:00']);
});

it('offers the coming morning in the night, which is still called today', () => {
  expect(choices('2026-03-19T00:30')).toEqual(['todayAt 2026-03-19T09:00', 'tomorrowAt 2026-03-20T09:00', 'mondayAt 2026-03-23T09:00']);
});

it('offers Monday once when it is tomorrow, and the next one on a Monday', () => {
  expect(choices('2026-03-22T12:00')).toEqual(['tomorrowAt 2026-03-23T09:00']);
  expect(choices('2026-03-23T12:00')).toEqual(['tomorrowAt 2026-03-24T09:00', 'mondayAt 2026-03-30T09:00']);
});

it('keeps the clock on the wall where it changes overnight', () => {
  expect(laterChoices(new Date(2026, 2, 28, 12))[0]!.at.getHours()).toBe(9);
});

it('takes a time from a minute to a year ahead', () => {
  const now = new Date('2026-03-18T12:00:00Z');
  const fault = (at: string) => timeFault(new Date(at), now);
  expect(fault('')).toBe('laterMissing');
  expect(fault('2026-03-18T12:00:59Z')).toBe('laterTooSoon');
  expect(fault('2026-03-18T12:01:00Z')).toBeUndefined();
  expect(fault('2027-03-18T12:00:00Z')).toBeUndefined();
  expect(fault('2027-03-20T12:00:00Z')).toBe('laterTooFar');
});
