import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { Unreachable } from './Unreachable';

const check = vi.fn<() => Promise<void>>(async () => undefined);

async function pass(seconds: number) {
  for (let second = 0; second < seconds; second++) await act(() => vi.advanceTimersByTimeAsync(1_000));
}

beforeEach(() => {
  vi.useFakeTimers();
  check.mockClear();
});

it('goes on asking for ever', async () => {
  render(<Unreachable check={check} error={new Problem(0)} />);
  await pass(60);
  const before = check.mock.calls.length;
  expect(before).toBeGreaterThan(4);
  await pass(60);
  expect(check.mock.calls.length).toBeGreaterThan(before + 2);
});

it('waits for the network where there is none', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  render(<Unreachable check={check} error={new Problem(0)} />);
  await pass(60);
  expect(check).not.toHaveBeenCalled();
  onLine.mockReturnValue(true);
  act(() => void window.dispatchEvent(new Event('online')));
  await pass(1);
  expect(check).toHaveBeenCalled();
});

it('says that cookies leave no room for ours, and what helps', () => {
  render(<Unreachable check={check} error={new Problem(431)} />);
  expect(screen.getByText(/^Cookies of other programs on localhost leave no room for ours\..*load the page again\.$/)).toBeVisible();
});
