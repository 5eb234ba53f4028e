import { useCallback } from 'react';
import type { Conversation } from '../../../api/types';
import { say } from '../../../strings';
import { useUser } from '../../session/SessionContext';
import { Composer } from '../composer/Composer';
import { MessageList } from '../list/MessageList';
import { bubbles } from '../message/bubbles';
import { isChangeable } from '../message/changeable';
import { useMessages } from '../MessagesContext';
import type { Thread } from '../thread';
import { ConversationHeader } from './ConversationHeader';
import styles from './OpenConversation.module.css';

interface OpenConversationProps {
  conversation: Conversation;
  thread: Thread;
}

export function OpenConversation({ conversation, thread }: OpenConversationProps) {
  const { peer } = conversation;
  const editLast = useEditLast(peer.id, thread);
  return (
    <section className={styles.conversation} aria-label={say('conversationWith', { name: peer.name })}>
      <ConversationHeader peer={peer} />
      <MessageList conversation={conversation} thread={thread} />
      <Composer peer={peer} onEditLast={editLast} />
    </section>
  );
}

/** Begins to edit my last message that still can be. */
function useEditLast(peerId: string, { messages }: Thread): () => void {
  const me = useUser().id;
  const { edits, revisions } = useMessages();
  return useCallback(() => {
    const last = bubbles(messages.filter(({ sender }) => sender === me), [], revisions.pending.get(), me).findLast((bubble) => isChangeable(bubble));
    if (last?.seq !== undefined) edits.begin(peerId, last.seq, last.text);
  }, [peerId, messages, me, edits, revisions]);
}
