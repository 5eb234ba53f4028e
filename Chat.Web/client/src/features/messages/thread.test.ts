import { describe, expect, it } from 'vitest';
import type { Message } from '../../api/types';
import { latest, withEarlier, withLater, withOwn } from './thread';

function message(seq: number): Message {
  return { seq, change: seq, clientId: `c${seq}`, sender: '9', text: `text ${seq}`, sentAt: '2026-01-01T10:00:00Z', editedAt: null, deletedAt: null, automatic: false };
}

const seqs = (messages: readonly Message[]) => messages.map(({ seq }) => seq);

describe('a thread', () => {
  it('starts with its last page, and knows where to go on', () => {
    const thread = latest({ items: [message(4), message(5)], hasMore: true, lastChange: 0 });
    expect(seqs(thread.messages)).toEqual([4, 5]);
    expect(thread).toMatchObject({ cursor: 5, hasEarlier: true });
  });

  it('takes every message once and in order, however often it comes', () => {
    const once = withLater(latest({ items: [message(1)], hasMore: false, lastChange: 0 }), { items: [message(2), message(3)], hasMore: false, lastChange: 0 });
    const twice = withLater(once, { items: [message(2), message(3)], hasMore: false, lastChange: 0 });
    expect(seqs(twice.messages)).toEqual([1, 2, 3]);
    expect(twice).toBe(once);
  });

  it('does not step over what lies before a message of mine', () => {
    const thread = withOwn(latest({ items: [message(1)], hasMore: false, lastChange: 0 }), message(3));
    expect(thread.cursor).toBe(1);
    const whole = withLater(thread, { items: [message(2), message(3)], hasMore: false, lastChange: 0 });
    expect(seqs(whole.messages)).toEqual([1, 2, 3]);
    expect(whole.cursor).toBe(3);
  });

  it('moves on with a message of mine that follows at once', () => {
    expect(withOwn(latest({ items: [message(1)], hasMore: false, lastChange: 0 }), message(2)).cursor).toBe(2);
  });

  it('puts history before what it has', () => {
    const thread = withEarlier(latest({ items: [message(3)], hasMore: true, lastChange: 0 }), { items: [message(1), message(2)], hasMore: false, lastChange: 0 });
    expect(seqs(thread.messages)).toEqual([1, 2, 3]);
    expect(thread).toMatchObject({ cursor: 3, hasEarlier: false });
  });
});
