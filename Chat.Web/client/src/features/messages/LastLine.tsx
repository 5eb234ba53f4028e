import { useQuery } from '@tanstack/react-query';
import type { Message } from '../../api/types';
import { say } from '../../strings';
import { Line, type LastLineProps } from '../conversations/Line';
import { useDraft, useMessages, useUnsent } from './MessagesContext';
import { useIsTyping } from '../notices/NoticesContext';
import type { Unsent } from './outbox';

const unsentLabels = { sending: 'you', waiting: 'waitsToBeSent', refused: 'notSent' } as const;

/** The last line of a conversation: the peer's typing, my unsent message, my draft, or the last message. */
export function LastLine({ conversation: { peer, lastMessage }, isOpen }: LastLineProps) {
  const isTyping = useIsTyping(peer.id);
  const unsent = mostUrgent(useUnsent(peer.id));
  const draft = useDraft(peer.id).trim();
  if (isTyping && (!unsent || unsent.state === 'sending')) return <Line tone="accent" text={say('typingShort')} />;
  if (unsent)
    return <Line tone={unsent.state === 'refused' ? 'danger' : 'plain'} who={say(unsentLabels[unsent.state])} text={unsent.text} />;
  if (draft && !isOpen) return <Line tone="accent" who={say('draft')} text={draft} />;
  if (!lastMessage) return <Line tone="aside" text={say('noMessagesYet')} />;
  const isMyReply = lastMessage.automatic && lastMessage.sender !== peer.id;
  const Last = isMyReply ? Answered : LastMessage;
  return <Last message={lastMessage} peerId={peer.id} />;
}

/** A refused message comes before all others, because its writer must decide. */
function mostUrgent(unsent: readonly Unsent[]): Unsent | undefined {
  return unsent.findLast(({ state }) => state === 'refused') ?? unsent.at(-1);
}

interface LastMessageProps {
  message: Message;
  peerId: string;
}

function LastMessage({ message, peerId }: LastMessageProps) {
  if (message.deletedAt !== null) return <Line tone="aside" who={author(message, peerId)} text={say('lastDeleted')} />;
  if (message.unreadable) return <Line tone="aside" who={author(message, peerId)} text={say('unreadableMessage')} />;
  return <Line who={author(message, peerId)} text={message.text} />;
}

/** My automatic reply is no news to me, so this line shows the peer's message before it; that message is loaded while it is unread. */
function Answered({ message, peerId }: LastMessageProps) {
  const thread = useQuery({ ...useMessages().threads.query(peerId), enabled: false }).data;
  return <LastMessage message={thread?.messages.findLast(({ sender }) => sender === peerId) ?? message} peerId={peerId} />;
}

/** The label of the sender, unless the peer wrote the message, whose name stands above. */
function author({ sender, automatic }: Message, peerId: string): string | undefined {
  if (automatic) return say('lastAutomatic');
  return sender === peerId ? undefined : say('you');
}
