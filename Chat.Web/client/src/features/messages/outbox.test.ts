import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../api/types';
import { chris, FakeApi, networkTrouble, problem } from '../../testing/fakeApi';
import { Outbox } from './outbox';

let api: FakeApi;
let accepted: Message[];
let outbox: Outbox;

const path = `/api/conversations/${chris.id}/messages`;
const tries = () => api.sent('POST', path).map(({ body }) => body);
const states = () => outbox.unsent.get().map(({ text, state }) => `${text}: ${state}`);

beforeEach(() => {
  vi.useFakeTimers();
  api = new FakeApi();
  accepted = [];
  outbox = new Outbox((_, message) => void accepted.push(message));
});

describe('the outbox', () => {
  it('sends in the order of writing, one at a time', async () => {
    let open = 0;
    let most = 0;
    api.intercept = () => {
      most = Math.max(most, ++open);
      queueMicrotask(() => open--);
      return undefined;
    };
    for (const text of ['one', 'two', 'three']) outbox.send(chris.id, text);
    await vi.runAllTimersAsync();
    expect(accepted.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(most).toBe(1);
    expect(outbox.unsent.get()).toEqual([]);
  });

  it.each([
    ['the network is gone', () => networkTrouble()],
    ['the server fails', () => problem(503, 'unavailable')],
    ['the server is busy', () => problem(429, 'too-many-attempts', { 'Retry-After': '2' })],
  ])('tries for ever, with the same clientId and in order, while %s', async (_, trouble) => {
    api.intercept = trouble;
    outbox.send(chris.id, 'one');
    outbox.send(chris.id, 'two');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(states()).toEqual(['one: waiting', 'two: waiting']);
    expect(tries().length).toBeGreaterThan(6);
    api.intercept = () => undefined;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(new Set(tries().filter(({ text }) => text === 'one').map(({ clientId }) => clientId)).size).toBe(1);
    expect(accepted.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('waits as long as the server asks, and then sends in the order of writing, each once', async () => {
    api.intercept = () => problem(429, 'too-many-calls', { 'Retry-After': '7' });
    outbox.send(chris.id, 'one');
    outbox.send(chris.id, 'two');
    await vi.advanceTimersByTimeAsync(6_900);
    expect(tries()).toHaveLength(1);
    expect(states()).toEqual(['one: waiting', 'two: waiting']);
    expect(outbox.unsent.get()[0]).toMatchObject({ mayHaveArrived: false });
    api.intercept = () => undefined;
    await vi.advanceTimersByTimeAsync(200);
    expect(accepted.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(tries()).toHaveLength(3);
  });

  it('makes no second message when the answer to the first got lost', async () => {
    let lost = false;
    api.intercept = (call) => {
      if (lost) return undefined;
      lost = true;
      api.wrote(String(call.body.text), '42', String(call.body.clientId));
      return networkTrouble();
    };
    outbox.send(chris.id, 'one');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(api.messages).toHaveLength(1);
    expect(accepted).toEqual(api.messages);
  });

  it('says each time which message is answered, also after the page was loaded again', async () => {
    api.wrote('a question');
    api.intercept = () => networkTrouble();
    outbox.send(chris.id, 'an answer', 1);
    await vi.advanceTimersByTimeAsync(5_000);
    const next = new Outbox((_, message) => void accepted.push(message));
    next.restore(JSON.parse(JSON.stringify(outbox.unsent.get())));
    outbox.close();
    api.intercept = () => undefined;
    await vi.runAllTimersAsync();
    expect(new Set(tries().map(({ replyTo }) => replyTo))).toEqual(new Set([1]));
    expect(tries().length).toBeGreaterThan(1);
    expect(accepted.map(({ text, replyTo }) => [text, replyTo])).toEqual([['an answer', 1]]);
  });

  it('tries at once when told that there is reason to', async () => {
    api.intercept = () => networkTrouble();
    outbox.send(chris.id, 'one');
    await vi.advanceTimersByTimeAsync(60_000);
    api.intercept = () => undefined;
    outbox.tryNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(accepted).toHaveLength(1);
  });

  it('begins again with short waits when told that there is reason to', async () => {
    api.intercept = () => networkTrouble();
    outbox.send(chris.id, 'one');
    await vi.advanceTimersByTimeAsync(120_000);
    outbox.tryNow();
    await vi.advanceTimersByTimeAsync(0);
    const before = tries().length;
    await vi.advanceTimersByTimeAsync(1_600);
    expect(tries().length - before).toBeGreaterThanOrEqual(2);
  });

  it('lets go of a message that never gets through, and goes on with the next at once', async () => {
    api.intercept = (call) => (call.body.text === 'bad' ? problem(500, 'broken') : undefined);
    outbox.send(chris.id, 'bad');
    outbox.send(chris.id, 'good');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(accepted).toEqual([]);
    outbox.discard(outbox.unsent.get()[0]!.clientId);
    await vi.advanceTimersByTimeAsync(0);
    expect(accepted.map(({ text }) => text)).toEqual(['good']);
  });

  it.each([
    ['the server fails', true, () => problem(500, 'broken'), true],
    ['the connection breaks', true, () => networkTrouble(), true],
    ['there is no network', false, () => networkTrouble(), false],
    ['the server has no time', true, () => problem(429, 'too-many-attempts'), false],
    ['its headers are too long for the server', true, () => problem(431, 'too-long'), false],
  ])('knows whether a message may have arrived when %s', async (_, isOnline, trouble, mayHaveArrived) => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
    api.intercept = trouble;
    outbox.send(chris.id, 'one');
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.unsent.get()[0]).toMatchObject({ state: 'waiting', mayHaveArrived });
  });

  it('lets each of several that wait be taken back', async () => {
    api.intercept = () => networkTrouble();
    for (const text of ['one', 'two', 'three']) outbox.send(chris.id, text);
    await vi.advanceTimersByTimeAsync(5_000);
    outbox.send(chris.id, 'four');
    expect(states()).toEqual(['one: waiting', 'two: waiting', 'three: waiting', 'four: waiting']);
    outbox.discard(outbox.unsent.get()[1]!.clientId);
    api.intercept = () => undefined;
    outbox.tryNow();
    await vi.runAllTimersAsync();
    expect(accepted.map(({ text }) => text)).toEqual(['one', 'three', 'four']);
  });

  it('says while it tries again that the message may be there before it is taken back', async () => {
    let answer = vi.fn<(response: Response) => void>();
    api.intercept = () => problem(429, 'too-many-attempts');
    outbox.send(chris.id, 'one');
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.unsent.get()[0]).toMatchObject({ state: 'waiting', mayHaveArrived: false });
    api.intercept = () => new Promise((resolve) => (answer = vi.fn<(response: Response) => void>(resolve)));
    outbox.tryNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.unsent.get()[0]).toMatchObject({ state: 'waiting', mayHaveArrived: true });
    answer(problem(429, 'too-many-attempts'));
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.unsent.get()[0]).toMatchObject({ state: 'waiting', mayHaveArrived: false });
  });

  it('leaves a refused message to its writer, and goes on with the next', async () => {
    api.intercept = (call) => (call.body.text === 'bad' ? problem(400, 'invalid-request') : undefined);
    outbox.send(chris.id, 'bad');
    outbox.send(chris.id, 'good');
    await vi.runAllTimersAsync();
    expect(states()).toEqual(['bad: refused']);
    expect(accepted.map(({ text }) => text)).toEqual(['good']);

    api.intercept = () => undefined;
    outbox.retry(outbox.unsent.get()[0]!.clientId);
    await vi.runAllTimersAsync();
    expect(accepted.map(({ text }) => text)).toEqual(['good', 'bad']);
  });

  it('forgets a message that its writer discards', async () => {
    api.intercept = () => problem(404, 'not-found');
    outbox.send(chris.id, 'bad');
    await vi.runAllTimersAsync();
    outbox.discard(outbox.unsent.get()[0]!.clientId);
    expect(outbox.unsent.get()).toEqual([]);
  });

  it('sends nothing any more once it is closed', async () => {
    api.intercept = () => networkTrouble();
    outbox.send(chris.id, 'secret');
    await vi.advanceTimersByTimeAsync(1_000);
    outbox.close();
    const before = tries().length;
    api.intercept = () => undefined;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tries()).toHaveLength(before);
    expect(outbox.unsent.get()).toEqual([]);
  });
});
