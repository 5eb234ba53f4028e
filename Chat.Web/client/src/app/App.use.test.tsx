import { fireEvent } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { api, link, renewFakes, show } from '../testing/app';
import { networkTrouble } from '../testing/fakeApi';

renewFakes();

const told = () => api.sent('POST', '/api/session/use').length;

const press = () => fireEvent.keyDown(document.body, { key: 'Shift' });

it('tells the API that somebody is here, every five minutes at most and not by itself', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  show();
  await link();
  press();
  await vi.advanceTimersByTimeAsync(6 * 60_000);
  expect(told()).toBe(0);
  press();
  press();
  await vi.waitFor(() => expect(told()).toBe(1));
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  press();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told()).toBe(1);
});

it('tells it again soon when nobody answered', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  show();
  await link();
  api.intercept = ({ path }) => (path === '/api/session/use' ? networkTrouble() : undefined);
  await vi.advanceTimersByTimeAsync(6 * 60_000);
  press();
  await vi.advanceTimersByTimeAsync(31_000);
  press();
  await vi.waitFor(() => expect(told()).toBe(2));
});
