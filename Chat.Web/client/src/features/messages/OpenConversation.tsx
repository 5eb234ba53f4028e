import type { Conversation } from '../../api/types';
import { say } from '../../strings';
import { Composer } from './Composer';
import { ConversationHeader } from './ConversationHeader';
import { MessageList } from './MessageList';
import styles from './OpenConversation.module.css';
import type { Thread } from './thread';
import { useMarkRead } from './useMarkRead';

interface OpenConversationProps {
  conversation: Conversation;
  thread: Thread;
}

export function OpenConversation({ conversation, thread }: OpenConversationProps) {
  useMarkRead(conversation, thread);
  return (
    <section className={styles.conversation} aria-label={say('conversationWith', { name: conversation.peer.name })}>
      <ConversationHeader peer={conversation.peer} />
      <MessageList conversation={conversation} thread={thread} />
      <Composer peer={conversation.peer} />
    </section>
  );
}
