import type { HubConnection } from '@microsoft/signalr';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeHub } from '../../testing/fakeHub';
import { Connection, noticeHub } from './connection';

const events = { onOnline: vi.fn<() => void>(), onLost: vi.fn<() => void>(), onNotice: vi.fn<(notice: unknown) => void>() };
let hub: FakeHub;
let connection: Connection;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  hub = new FakeHub();
  connection = new Connection(events, hub);
});

describe('the connection', () => {
  it('hands on notices, and says when it is there', async () => {
    connection.start();
    expect(connection.status.get()).toBe('connecting');
    await vi.advanceTimersByTimeAsync(0);
    hub.notice('new-message');
    expect(connection.status.get()).toBe('online');
    expect(events.onOnline).toHaveBeenCalledOnce();
    expect(events.onNotice).toHaveBeenCalledWith({ 'user-id': '42', sender: '9', content: 'new-message' });
  });

  it('tries for ever, also when the very first start fails', async () => {
    hub.reachable = false;
    connection.start();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(connection.status.get()).toBe('reconnecting');
    expect(hub.start.mock.calls.length).toBeGreaterThan(3_600 / 16);
    hub.reachable = true;
    await vi.advanceTimersByTimeAsync(16_000);
    expect(connection.status.get()).toBe('online');
  });

  it('comes back when it is lost', async () => {
    connection.start();
    await vi.advanceTimersByTimeAsync(0);
    hub.lose();
    expect(connection.status.get()).toBe('reconnecting');
    expect(events.onLost).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(connection.status.get()).toBe('online');
    expect(events.onOnline).toHaveBeenCalledTimes(2);
  });

  it('tries at once when told that there is reason to', async () => {
    hub.reachable = false;
    connection.start();
    await vi.advanceTimersByTimeAsync(300_000);
    hub.reachable = true;
    connection.tryNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(connection.status.get()).toBe('online');
  });

  it('stays away once it is stopped', async () => {
    connection.start();
    await vi.advanceTimersByTimeAsync(0);
    connection.stop();
    connection.tryNow();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(hub.start).toHaveBeenCalledOnce();
  });
});

it('says in the address for whom it is', () => {
  // In Node, SignalR knows no page whose origin it could take.
  vi.stubGlobal('process', undefined);
  const { baseUrl } = noticeHub('42') as HubConnection;
  vi.unstubAllGlobals();
  expect(baseUrl).toBe(`${location.origin}/hubs/notices?user=42`);
});
