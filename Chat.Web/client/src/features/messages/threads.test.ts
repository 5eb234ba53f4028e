import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chris, FakeApi, sam } from '../../testing/fakeApi';
import { conversationsQuery } from '../conversations/conversations';
import { Threads } from './threads';

let api: FakeApi;
let threads: Threads;

beforeEach(() => {
  api = new FakeApi();
  threads = new Threads(new QueryClient());
});

const texts = () => threads.get(chris.id)?.messages.map(({ text }) => text);
const questions = () => api.sent('GET', `/api/conversations/${chris.id}/messages`).map(({ query }) => query.toString());

describe('the threads', () => {
  it('load the last page first, and history on demand', async () => {
    for (let i = 1; i <= 120; i++) api.wrote(`text ${i}`);
    api.readSeq = 120;
    await threads.sync(chris.id);
    expect(texts()).toHaveLength(50);
    await threads.loadEarlier(chris.id);
    await threads.loadEarlier(chris.id);
    expect(texts()).toEqual(api.messages.map(({ text }) => text));
    expect(threads.get(chris.id)?.hasEarlier).toBe(false);
  });

  it('load back to a message in as few pages as there are', async () => {
    for (let i = 1; i <= 500; i++) api.wrote(`text ${i}`);
    api.readSeq = 500;
    await threads.sync(chris.id);
    const before = questions().length;
    await threads.loadBackTo(chris.id, 100);
    expect(questions().slice(before)).toEqual(['before=451&limit=200', 'before=251&limit=200']);
    expect(threads.get(chris.id)!.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 450 }, (_, index) => index + 51));
    await threads.loadBackTo(chris.id, 100);
    expect(questions()).toHaveLength(before + 2);
  });

  it('load a single message that another answers, once, and hear of what becomes of it', async () => {
    for (let i = 1; i <= 100; i++) api.wrote(`text ${i}`);
    api.readSeq = 100;
    await threads.sync(chris.id);
    const quoted = () => threads.get(chris.id)!.quoted.map(({ seq, text }) => [seq, text]);
    await Promise.all([threads.loadQuoted(chris.id, 7), threads.loadQuoted(chris.id, 7)]);
    expect(questions().filter((query) => query.startsWith('after='))).toEqual(['after=6&limit=1']);
    expect(quoted()).toEqual([[7, 'text 7']]);
    api.changed(7, 'edited');
    await threads.sync(chris.id);
    expect(quoted()).toEqual([[7, 'edited']]);
    api.changed(7, null);
    await threads.sync(chris.id);
    expect(threads.get(chris.id)!.quoted[0]?.deletedAt).not.toBeNull();
  });

  it.each([
    ['the list is known', true],
    ['the conversation is opened by its address', false],
  ])('load all that is unread when %s', async (_, isListed) => {
    const cache = new QueryClient();
    threads = new Threads(cache);
    for (let i = 1; i <= 500; i++) api.wrote(`text ${i}`);
    api.readSeq = 30;
    if (isListed) await cache.fetchQuery(conversationsQuery);
    await threads.sync(chris.id);
    expect(threads.get(chris.id)!.messages[0]!.seq).toBeLessThanOrEqual(31);
    expect(texts()?.at(-1)).toBe('text 500');
  });

  it('ask from the last change, page after page, until there is no more', async () => {
    api.wrote('first');
    await threads.sync(chris.id);
    for (let i = 0; i < 450; i++) api.wrote(`text ${i}`);
    await threads.sync(chris.id);
    expect(texts()).toHaveLength(451);
    expect(questions().slice(2)).toEqual(['changedAfter=1&limit=200', 'changedAfter=201&limit=200', 'changedAfter=401&limit=200']);
  });

  it('miss no edit of what is loaded, also while history is on its way', async () => {
    for (let i = 1; i <= 60; i++) api.wrote(`text ${i}`);
    api.readSeq = 60;
    await threads.sync(chris.id);
    let release: () => void = vi.fn<() => void>();
    api.intercept = ({ query }) => {
      if (query.get('before') !== '11') return undefined;
      const page = Response.json({ items: api.messages.slice(0, 10), hasMore: false, lastChange: api.lastChange });
      return new Promise((resolve) => (release = () => resolve(page)));
    };
    const history = threads.loadEarlier(chris.id);
    await vi.waitFor(() => expect(questions()).toHaveLength(3));
    api.changed(5, 'edited');
    api.changed(55, null);
    await threads.sync(chris.id);
    release();
    await history;
    await vi.waitFor(() => expect(texts()?.[4]).toBe('edited'));
    expect(texts()?.[54]).toBe('');
    expect(threads.get(chris.id)?.cursor).toBe(62);
  });

  it('ask once more when something changed while they were asking', async () => {
    api.wrote('first');
    const syncs = [threads.sync(chris.id), threads.sync(chris.id), threads.sync(chris.id)];
    api.wrote('second');
    await Promise.all(syncs);
    expect(texts()).toEqual(['first', 'second']);
    expect(questions()).toHaveLength(3);
  });

  it('fetch what was written between the last message and mine', async () => {
    api.wrote('first');
    await threads.sync(chris.id);
    api.wrote('between');
    threads.accept(chris.id, api.wrote('mine', sam.id));
    await threads.sync(chris.id);
    expect(texts()).toEqual(['first', 'between', 'mine']);
  });
});
