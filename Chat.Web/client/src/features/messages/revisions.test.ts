import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../api/types';
import { chris, FakeApi, networkTrouble, problem, sam } from '../../testing/fakeApi';
import { Revisions } from './revisions';

let api: FakeApi;
let accepted: Message[];
let revisions: Revisions;

const path = `/api/conversations/${chris.id}/messages/1`;
const states = () => revisions.pending.get().map(({ text, state }) => `${text}: ${state}`);

beforeEach(() => {
  vi.useFakeTimers();
  api = new FakeApi();
  api.wrote('first', sam.id);
  accepted = [];
  revisions = new Revisions((_, message) => void accepted.push(message));
});

describe('the revisions', () => {
  it('bring an edit and a deletion to the API', async () => {
    revisions.edit(chris.id, 1, 'second');
    expect(states()).toEqual(['second: saving']);
    await vi.runAllTimersAsync();
    revisions.delete(chris.id, 1);
    await vi.runAllTimersAsync();
    expect(accepted.map(({ text, deletedAt }) => [text, deletedAt !== null])).toEqual([
      ['second', false],
      ['', true],
    ]);
    expect(states()).toEqual([]);
  });

  it('try for ever while the network is gone', async () => {
    api.intercept = () => networkTrouble();
    revisions.edit(chris.id, 1, 'second');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(states()[0]).toMatch(/^second/u);
    expect(api.sent('PUT', path).length).toBeGreaterThan(6);
    api.intercept = () => undefined;
    revisions.tryNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(accepted).toHaveLength(1);
  });

  it('end with the last that was asked for, one at a time', async () => {
    let release: () => void = vi.fn<() => void>();
    api.intercept = ({ body }) => (body.text === 'second' ? new Promise((resolve) => (release = () => resolve(undefined))) : undefined);
    revisions.edit(chris.id, 1, 'second');
    await vi.advanceTimersByTimeAsync(0);
    revisions.edit(chris.id, 1, 'third');
    await vi.advanceTimersByTimeAsync(0);
    expect(api.sent('PUT', path)).toHaveLength(1);
    release();
    await vi.runAllTimersAsync();
    expect(api.messages[0]?.text).toBe('third');
    expect(states()).toEqual([]);
  });

  it('say why the API refused, until that was seen', async () => {
    api.intercept = () => problem(409, 'too-late');
    revisions.delete(chris.id, 1);
    await vi.runAllTimersAsync();
    expect(revisions.pending.get()).toMatchObject([{ state: 'refused', reason: 'urn:chat:problem:too-late' }]);
    revisions.dismiss(revisions.pending.get()[0]!);
    expect(states()).toEqual([]);
    expect(api.messages[0]?.text).toBe('first');
  });

  it('save nothing any more once they are closed', async () => {
    api.intercept = () => networkTrouble();
    revisions.edit(chris.id, 1, 'secret');
    await vi.advanceTimersByTimeAsync(1_000);
    revisions.close();
    const before = api.sent('PUT', path).length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(api.sent('PUT', path)).toHaveLength(before);
    expect(states()).toEqual([]);
  });
});
