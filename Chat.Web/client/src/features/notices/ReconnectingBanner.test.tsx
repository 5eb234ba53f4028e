import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeHub } from '../../testing/fakeHub';
import { Connection } from './connection';
import { NoticesContext } from './NoticesContext';
import { ReconnectingBanner } from './ReconnectingBanner';
import { Typing } from './typing';

const events = { onOnline: () => undefined, onLost: () => undefined, onNotice: () => undefined };
let hub: FakeHub;

beforeEach(async () => {
  vi.useFakeTimers();
  hub = new FakeHub();
  const connection = new Connection(events, hub);
  render(
    <NoticesContext value={{ connection, typing: new Typing() }}>
      <ReconnectingBanner />
    </NoticesContext>,
  );
  connection.start();
  await pass(0);
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

it('says nothing of a moment without connection', async () => {
  act(() => hub.lose());
  await pass(1_500);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

it('says that it reconnects, until it has', async () => {
  hub.reachable = false;
  act(() => hub.lose());
  await pass(2_000);
  expect(screen.getByRole('status')).toHaveTextContent('Reconnecting');
  hub.reachable = true;
  await pass(15_000);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

it('says that there is no network when the browser knows', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  await pass(2_000);
  expect(screen.getByRole('status')).toHaveTextContent('You are offline');
});
