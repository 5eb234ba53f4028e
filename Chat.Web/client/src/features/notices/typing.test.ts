import { expect, it, vi } from 'vitest';
import { chris, FakeApi } from '../../testing/fakeApi';
import { Typing } from './typing';

const path = `/api/conversations/${chris.id}/typing`;

it('tells at most once in three seconds, and at once after a message', async () => {
  vi.useFakeTimers();
  const api = new FakeApi();
  const typing = new Typing();
  for (let i = 0; i < 59; i++) {
    typing.tell(chris.id);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(api.sent('POST', path)).toHaveLength(2);
  typing.finished(chris.id);
  typing.tell(chris.id);
  await vi.advanceTimersByTimeAsync(0);
  expect(api.sent('POST', path)).toHaveLength(3);
});

it('shows a peer as typing for five seconds after the last sign of it', async () => {
  vi.useFakeTimers();
  const typing = new Typing();
  typing.heard(chris.id);
  await vi.advanceTimersByTimeAsync(4_000);
  typing.heard(chris.id);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(typing.peers.get().has(chris.id)).toBe(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(typing.peers.get().has(chris.id)).toBe(false);
});

it('takes a sign of typing that comes just after the message for an old one', async () => {
  vi.useFakeTimers();
  const typing = new Typing();
  typing.heard(chris.id);
  typing.wrote(chris.id);
  typing.heard(chris.id);
  expect(typing.peers.get().has(chris.id)).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  typing.heard(chris.id);
  expect(typing.peers.get().has(chris.id)).toBe(true);
});
