import { expect, it } from 'vitest';
import type { Conversation, Message } from '../../api/types';
import { totalUnread, withRead, withSent } from './conversations';

function conversation(id: string, lastSeq: number, unread: number): Conversation {
  return {
    peer: { id, name: id, role: 'coach', availability: 'busy', present: true, awayText: null, availableFrom: null, replyWithin: null },
    lastSeq,
    lastChange: lastSeq,
    readSeq: lastSeq - unread,
    peerReadSeq: 0,
    peerDeliveredSeq: 0,
    unread,
    lastMessage: null,
  };
}

const unchanged = { clientId: 'c', sender: '42', text: 'x', sentAt: '2026-01-01T10:00:00Z', editedAt: null, deletedAt: null, automatic: false };
const list = [conversation('1', 5, 2), conversation('2', 3, 1)];

it('puts the conversation of a message that I sent first', () => {
  const sent: Message = { ...unchanged, seq: 4, change: 4 };
  expect(withSent(list, '2', sent).map(({ peer, lastSeq }) => [peer.id, lastSeq])).toEqual([['2', 4], ['1', 5]]);
});

it('leaves a list alone that already knows better', () => {
  const sent: Message = { ...unchanged, seq: 3, change: 3 };
  expect(withSent(list, '2', sent)).toEqual(list);
});

it('counts as read what was read, and never moves back', () => {
  expect(totalUnread(list)).toBe(3);
  expect(totalUnread(withRead(list, '1', 5))).toBe(1);
  expect(withRead(list, '1', 2)).toEqual(list);
  expect(totalUnread(withRead(list, '1', 4))).toBe(3);
});
