import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accessesQuery } from '../features/access/access';
import { conversationsQuery } from '../features/conversations/conversations';
import { Threads } from '../features/messages/threads';
import { Typing } from '../features/notices/typing';
import { chris, FakeApi, json, problem, sam } from '../testing/fakeApi';
import { Sync } from './sync';

let api: FakeApi;
let cache: QueryClient;
let threads: Threads;
let sync: Sync;

beforeEach(() => {
  vi.useFakeTimers();
  api = new FakeApi();
  cache = new QueryClient();
  threads = new Threads(cache);
  sync = new Sync(cache, threads, new Typing());
  sync.start();
});

afterEach(() => sync.stop());

const asked = () => api.sent('GET', '/api/conversations').length;
const questions = () => api.sent('GET', '/api/conversations/9/messages').length;
const hear = (content: string) => sync.after({ 'user-id': sam.id, sender: chris.id, content });
const present = () => cache.getQueryData(conversationsQuery.queryKey)!.map(({ peer }) => peer.present);
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);
const see = (state: DocumentVisibilityState) => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);

describe('asking without a notice', () => {
  it('is soon enough to see within a minute that somebody has gone', async () => {
    // After 30 s a silent socket, or the lease of a dead node, counts as gone.
    await pass(30);
    const before = asked();
    await pass(30 - 10);
    expect(asked()).toBeGreaterThan(before);
  });

  it('costs two small questions a minute while notices come, and is as often as before once they do not', async () => {
    sync.connected();
    await pass(3);
    let before = asked();
    await pass(120);
    expect(asked() - before).toBeLessThanOrEqual(5);
    expect(asked() - before).toBeGreaterThanOrEqual(3);
    sync.disconnected();
    before = asked();
    await pass(20);
    expect(asked()).toBeGreaterThan(before);
  });

  it('costs one small question a quarter of a minute', async () => {
    api.wrote('Hello');
    await pass(20);
    const messages = api.sent('GET', '/api/conversations/9/messages').length;
    const before = asked();
    await pass(60);
    expect(asked() - before).toBeLessThanOrEqual(5);
    expect(api.sent('GET', '/api/conversations/9/messages')).toHaveLength(messages);
  });

  it('loads the conversation on the screen that could not be loaded, once somebody answers', async () => {
    api.wrote('Hello', sam.id);
    threads.opened(chris.id);
    api.intercept = () => problem(503, 'unavailable');
    await sync.everything();
    const loads = () => api.sent('GET', `/api/conversations/${chris.id}/messages`).length;
    const before = loads();
    await pass(60);
    expect(loads()).toBe(before);
    api.intercept = () => undefined;
    await pass(20);
    expect(threads.get(chris.id)?.messages.map(({ text }) => text)).toEqual(['Hello']);
  });

  it('lets nobody count as present, or absent, while nobody answers', async () => {
    await sync.everything();
    expect(present()).toEqual([true]);
    api.intercept = () => problem(503, 'unavailable');
    await pass(35);
    expect(present()).toEqual([true]);
    await pass(30);
    expect(present()).toEqual([null]);
    api.intercept = () => undefined;
    await pass(20);
    expect(present()).toEqual([true]);
  });

  it('stops while nobody sees the page', async () => {
    see('hidden');
    await pass(300);
    expect(asked()).toBe(0);
  });

  it('goes on slowly there while messages count as unread that may have been read elsewhere', async () => {
    api.wrote('Hello');
    await pass(20);
    see('hidden');
    const before = asked();
    await pass(300);
    expect(asked() - before).toBeGreaterThanOrEqual(3);
    expect(asked() - before).toBeLessThanOrEqual(5);
    api.readSeq = 1;
    await pass(80);
    const read = asked();
    await pass(300);
    expect(asked()).toBe(read);
  });

  it('ends with the session', async () => {
    sync.stop();
    await pass(60);
    expect(asked()).toBe(0);
  });
});

describe('a notice', () => {
  it('of what was done in another browser of mine brings it', async () => {
    threads.opened(chris.id);
    await sync.everything();
    api.wrote('From the phone', sam.id);
    await hear('own');
    expect(threads.get(chris.id)?.messages.map(({ text }) => text)).toEqual(['From the phone']);
  });

  it.each(['read', 'delivered', 'presence', 'availability'])('of the kind %s costs no more than the list', async (content) => {
    threads.opened(chris.id);
    await sync.everything();
    const before = { asked: asked(), questions: questions() };
    await hear(content);
    expect(asked()).toBe(before.asked + 1);
    expect(questions()).toBe(before.questions);
  });

  it('of an access makes it ask who read the conversation, and for nothing else', async () => {
    await sync.everything();
    const accesses = accessesQuery(chris.id);
    cache.setQueryData(accesses.queryKey, []);
    const before = asked();
    await hear('access');
    expect(cache.getQueryState(accesses.queryKey)?.isInvalidated).toBe(true);
    expect(asked()).toBe(before);
  });

  it('of a kind that came with a newer version makes it ask for everything', async () => {
    threads.opened(chris.id);
    await sync.everything();
    const before = questions();
    await hear('reaction');
    expect(questions()).toBeGreaterThan(before);
  });
});

it('forgets an erased conversation that is not on the screen', async () => {
  api.wrote('Erased');
  await cache.fetchQuery(threads.query(chris.id));
  const at = '2026-03-18T09:00:00Z';
  api.marks = { erasure: { erasedSeq: 1, erasedAt: at, erasesAt: null, askedAt: null, refusedAt: null, refusal: null } };
  api.intercept = ({ path }) => (path.endsWith('/messages') ? json({ items: [], hasMore: false, lastChange: 1, erasedSeq: 1 }) : undefined);
  await hear('sync');
  expect(threads.get(chris.id)?.messages).toEqual([]);
});
