import { describe, expect, it } from 'vitest';
import type { Message, MessagePage } from '../../api/types';
import { plainMessage } from '../../testing/conversations';
import { latest, messageIn, withChanges, withEarlier, withOwn, withQuoted } from './thread';

function message(seq: number, change = seq, text = `text ${seq}`): Message {
  const sentAt = '2026-01-01T10:00:00Z';
  return { ...plainMessage, seq, change, clientId: `c${seq}`, sender: '9', text, sentAt };
}

function page(items: Message[], lastChange: number, hasMore = false): MessagePage {
  return { items, hasMore, lastChange };
}

const seqs = (messages: readonly Message[]) => messages.map(({ seq }) => seq);
const texts = (messages: readonly Message[]) => messages.map(({ text }) => text);

describe('a thread', () => {
  it('starts with its last page, and goes on from the change at which that page was read', () => {
    const thread = latest(page([message(4), message(5)], 7, true));
    expect(seqs(thread.messages)).toEqual([4, 5]);
    expect(thread).toMatchObject({ cursor: 7, hasEarlier: true });
  });

  it('takes every message once and in order, however often it comes', () => {
    const news = page([message(2), message(3)], 3);
    const once = withChanges(latest(page([message(1)], 1)), 1, news);
    expect(seqs(once.messages)).toEqual([1, 2, 3]);
    expect(withChanges(once, 1, news)).toBe(once);
  });

  it('goes on from the last item while there is more, and then from where the conversation stood', () => {
    const some = withChanges(latest(page([message(1)], 1)), 1, page([message(2, 3)], 9, true));
    expect(some.cursor).toBe(3);
    expect(withChanges(some, 3, page([message(1, 8)], 9)).cursor).toBe(9);
  });

  it('keeps a message that another answers as it is now, though it stands before the first', () => {
    const thread = withQuoted(latest(page([message(8), message(9)], 9, true)), page([message(2)], 9, true));
    const edit = page([message(2, 10, 'edited'), message(3, 11)], 11);
    const after = withChanges(thread, 9, edit);
    expect(messageIn(after, 2)?.text).toBe('edited');
    expect(messageIn(after, 3)).toBeUndefined();
    expect(messageIn(after, 9)?.seq).toBe(9);
    expect(seqs(after.messages)).toEqual([8, 9]);
    expect(withChanges(after, 11, edit)).toBe(after);
    // A loaded message may be older than the last known change.
    expect(withQuoted(after, page([message(4)], 10, true)).cursor).toBe(10);
  });

  it('has earlier messages as long as the first page says so, whichever page comes last', () => {
    const thread = latest(page([message(8), message(9)], 9, true));
    const whole = withEarlier(thread, page([1, 2, 3, 4, 5, 6, 7].map((seq) => message(seq)), 9, false));
    expect(withEarlier(whole, page([message(6), message(7)], 9, true)).hasEarlier).toBe(false);
  });

  it('forgets what was erased, however it had come, and has nothing before it', () => {
    const thread = withQuoted(latest(page([message(7), message(8), message(9)], 9, true)), page([message(2)], 9, true));
    const after = withChanges(thread, 9, { ...page([message(10)], 10), erasedSeq: 8 });
    expect(seqs(after.messages)).toEqual([9, 10]);
    expect(after).toMatchObject({ hasEarlier: false, quoted: [], cursor: 10 });
    // A page that was asked for before the erasure comes after it.
    const late = withEarlier(after, { ...page([message(5), message(6)], 9, true), erasedSeq: 8 });
    expect(seqs(late.messages)).toEqual([9, 10]);
    expect(late.hasEarlier).toBe(false);
    expect(withChanges(after, 10, { ...page([], 10), erasedSeq: 8 })).toBe(after);
  });

  it('takes an edit, and never an older state for a newer one', () => {
    const thread = withChanges(latest(page([message(1), message(2)], 2)), 2, page([message(1, 3, 'edited')], 3));
    expect(texts(thread.messages)).toEqual(['edited', 'text 2']);
    expect(texts(withOwn(thread, message(1)).messages)).toEqual(['edited', 'text 2']);
  });

  it('ignores an edit of a message before the first that it has', () => {
    const thread = withChanges(latest(page([message(4)], 4, true)), 4, page([message(2, 5, 'edited')], 5));
    expect(seqs(thread.messages)).toEqual([4]);
    expect(thread.cursor).toBe(5);
  });

  it('does not step over what lies before a message of mine', () => {
    const thread = withOwn(latest(page([message(1)], 1)), message(3));
    expect(thread.cursor).toBe(1);
    const whole = withChanges(thread, 1, page([message(2), message(3)], 3));
    expect(seqs(whole.messages)).toEqual([1, 2, 3]);
    expect(whole.cursor).toBe(3);
  });

  it('moves on with a message of mine that follows at once', () => {
    expect(withOwn(latest(page([message(1)], 1)), message(2)).cursor).toBe(2);
  });

  it('puts history before what it has', () => {
    const thread = withEarlier(latest(page([message(3)], 3, true)), page([message(1), message(2)], 3));
    expect(seqs(thread.messages)).toEqual([1, 2, 3]);
    expect(thread).toMatchObject({ cursor: 3, hasEarlier: false });
  });

  it('asks again for what changed since the history was read', () => {
    const edit = page([message(1, 4, 'edited')], 4);
    const overtaken = withChanges(latest(page([message(3)], 3, true)), 3, edit);
    const thread = withEarlier(overtaken, page([message(1), message(2)], 3));
    expect(thread.cursor).toBe(3);
    // The answer to a request after change 4 does not contain that change, so the cursor stays.
    expect(withChanges(thread, 4, page([], 6)).cursor).toBe(3);
    expect(texts(withChanges(thread, 3, edit).messages)).toEqual(['edited', 'text 2', 'text 3']);
  });
});
