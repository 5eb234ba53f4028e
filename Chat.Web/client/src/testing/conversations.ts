import type { Conversation, Message } from '../api/types';
import { chris } from './fakeApi';

/** A message that is neither edited nor deleted, answers no other message and has no reactions. */
export const plainMessage = { editedAt: null, deletedAt: null, automatic: false, replyTo: null, reactions: {} } as const;

/** A conversation whose last message is from the peer. */
export function conversationWith(id: string, name: string, change: Partial<Conversation> = {}): Conversation {
  const lastSeq = change.lastSeq ?? 1;
  return {
    peer: { ...chris, id, name },
    lastSeq,
    lastChange: lastSeq,
    readSeq: lastSeq - (change.unread ?? 0),
    peerReadSeq: 0,
    peerDeliveredSeq: 0,
    unread: 0,
    waitingSince: null,
    pinned: false,
    markedUnread: false,
    standIn: null,
    endedAt: null,
    successor: null,
    lastMessage: messageFrom(id, `Hello from ${name}`, lastSeq),
    ...change,
  };
}

function messageFrom(sender: string, text: string, seq: number): Message {
  const clientId = `${sender}-${seq}`;
  return { ...plainMessage, seq, change: seq, clientId, sender, text, sentAt: '2026-03-18T10:00:00Z' };
}
