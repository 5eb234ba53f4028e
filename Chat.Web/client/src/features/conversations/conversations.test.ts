import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import type { Conversation, Message } from '../../api/types';
import { plainMessage } from '../../testing/conversations';
import { chris, FakeApi, json } from '../../testing/fakeApi';
import { changeConversations, conversationsQuery, totalUnread, withRead, withSent } from './conversations';

function conversation(id: string, lastSeq: number, unread: number): Conversation {
  return {
    peer: { ...chris, id, name: id, availability: 'busy' },
    lastSeq,
    lastChange: lastSeq,
    readSeq: lastSeq - unread,
    peerReadSeq: 0,
    peerDeliveredSeq: 0,
    unread,
    lastMessage: null,
    waitingSince: null,
    pinned: false,
    markedUnread: false,
    standIn: null,
    endedAt: null,
    successor: null,
  };
}

const unchanged = { ...plainMessage, clientId: 'c', sender: '42', text: 'x', sentAt: '2026-01-01T10:00:00Z' };
const list = [conversation('1', 5, 2), conversation('2', 3, 1)];

it('puts the conversation of a message that I sent first', () => {
  const sent: Message = { ...unchanged, seq: 4, change: 4 };
  expect(withSent(list, '2', sent).map(({ peer, lastSeq }) => [peer.id, lastSeq])).toEqual([['2', 4], ['1', 5]]);
});

it('leaves a list alone that already knows better', () => {
  const sent: Message = { ...unchanged, seq: 3, change: 3 };
  expect(withSent(list, '2', sent)).toEqual(list);
});

it('shows what became of the last message where it stands', () => {
  const deleted: Message = { ...unchanged, seq: 3, change: 9, text: '', deletedAt: '2026-01-01T10:01:00Z' };
  expect(withSent(list, '2', deleted).map(({ peer, lastChange, lastMessage }) => [peer.id, lastChange, lastMessage?.deletedAt])).toEqual([
    ['1', 5, undefined],
    ['2', 9, '2026-01-01T10:01:00Z'],
  ]);
});

it('counts as read what was read, and never moves back', () => {
  expect(totalUnread(list)).toBe(3);
  expect(totalUnread(withRead(list, '1', 5, 0))).toBe(1);
  expect(withRead(list, '1', 2, 0)).toEqual(list);
  expect(totalUnread(withRead(list, '1', 4))).toBe(3);
});

describe('an answer', () => {
  const sent: Message = { ...unchanged, seq: 4, change: 4 };
  const written = withSent(list, '2', sent);

  /** Fetches the list, and calls `meanwhile` before each answer, which stays as it was at the request. */
  async function ask(answers: readonly Conversation[][], meanwhile: (cache: QueryClient, question: number) => void) {
    const cache = new QueryClient();
    cache.setQueryData(conversationsQuery.queryKey, list);
    const seen = new Set<string>();
    cache.getQueryCache().subscribe(() => seen.add(JSON.stringify(cache.getQueryData(conversationsQuery.queryKey))));
    let question = 0;
    new FakeApi().intercept = () => {
      meanwhile(cache, ++question);
      return json(answers[question - 1]);
    };
    const got = await cache.fetchQuery({ ...conversationsQuery, staleTime: 0 });
    return { got, question, moved: seen.size };
  }

  it('from before I wrote and read is not shown', async () => {
    const after = withRead(written, '1', 5, 0);
    const { got, question, moved } = await ask([list, after], (cache, asked) => {
      if (asked === 1) changeConversations(cache, (mine) => withRead(withSent(mine, '2', sent), '1', 5, 0));
    });
    expect(got).toEqual(after);
    expect(question).toBe(2);
    // The list was seen in two states, before and after: it never went back.
    expect(moved).toBe(2);
  });

  it('is taken in the end while I write on and on, with what I know better', async () => {
    const { got, question } = await ask([list, list, list], (cache, asked) => {
      changeConversations(cache, (mine) => withRead(withSent(mine, '2', { ...sent, seq: 3 + asked, change: 3 + asked }), '1', 3 + asked));
    });
    expect(question).toBe(3);
    expect(got.map(({ peer, lastSeq, readSeq }) => [peer.id, lastSeq, readSeq])).toEqual([['2', 6, 2], ['1', 5, 6]]);
  });

  it('that does not know who is present leaves that as it was', async () => {
    const unknown = list.map((one) => ({ ...one, peer: { ...one.peer, present: null } }));
    const { got } = await ask([[...unknown, { ...unknown[0]!, peer: { ...unknown[0]!.peer, id: '3' } }]], vi.fn<() => void>());
    expect(got.map(({ peer }) => peer.present)).toEqual([true, true, null]);
  });
});
