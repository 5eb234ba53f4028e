import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../api/types';
import { chris, FakeApi, networkTrouble, problem } from '../../testing/fakeApi';
import { Reactions } from './reactions';

let api: FakeApi;
let accepted: Message[];
let reactions: Reactions;

const path = `/api/conversations/${chris.id}/messages/1/reaction`;
const pending = () => reactions.pending.get().map(({ reaction }) => reaction);

beforeEach(() => {
  vi.useFakeTimers();
  api = new FakeApi();
  api.wrote('first');
  accepted = [];
  reactions = new Reactions((_, message) => void accepted.push(message));
});

describe('the reactions', () => {
  it('bring a sign to the API, and take it back', async () => {
    reactions.react(chris.id, 1, 'heart');
    expect(pending()).toEqual(['heart']);
    await vi.runAllTimersAsync();
    reactions.react(chris.id, 1, null);
    await vi.runAllTimersAsync();
    expect(accepted.map((message) => message.reactions)).toEqual([{ recipient: 'heart' }, {}]);
    expect(pending()).toEqual([]);
  });

  it('end with the last that was chosen, one at a time', async () => {
    let release: () => void = vi.fn<() => void>();
    api.intercept = ({ body }) => (body.reaction === 'heart' ? new Promise((resolve) => (release = () => resolve(undefined))) : undefined);
    reactions.react(chris.id, 1, 'heart');
    await vi.advanceTimersByTimeAsync(0);
    reactions.react(chris.id, 1, 'sad');
    await vi.advanceTimersByTimeAsync(0);
    expect(api.sent('PUT', path)).toHaveLength(1);
    release();
    await vi.runAllTimersAsync();
    expect(api.messages[0]?.reactions).toEqual({ recipient: 'sad' });
    expect(pending()).toEqual([]);
  });

  it('try for ever while the network is gone', async () => {
    api.intercept = () => networkTrouble();
    reactions.react(chris.id, 1, 'heart');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(pending()).toEqual(['heart']);
    api.intercept = () => undefined;
    reactions.tryNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(accepted).toHaveLength(1);
  });

  it('are gone when the API refuses them, and when the session ends', async () => {
    api.intercept = () => problem(409, 'message-deleted');
    reactions.react(chris.id, 1, 'heart');
    await vi.runAllTimersAsync();
    expect(pending()).toEqual([]);

    api.intercept = () => networkTrouble();
    reactions.react(chris.id, 1, 'heart');
    await vi.advanceTimersByTimeAsync(1_000);
    reactions.close();
    const before = api.sent('PUT', path).length;
    api.intercept = () => undefined;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(api.sent('PUT', path)).toHaveLength(before);
    expect(pending()).toEqual([]);
  });
});
