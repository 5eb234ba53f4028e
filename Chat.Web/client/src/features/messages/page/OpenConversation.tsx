import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Conversation } from '../../../api/types';
import { say } from '../../../strings';
import { AccessLine } from '../../access/AccessLine';
import { isEnded } from '../../conversations/ended';
import { markUnread } from '../../conversations/marks';
import { ErasureNote } from '../../erasure/ErasureNote';
import { useUser } from '../../session/SessionContext';
import { Composer } from '../composer/Composer';
import { MessageList } from '../list/MessageList';
import { bubbles } from '../message/bubbles';
import { isChangeable } from '../message/changeable';
import { useMessages } from '../MessagesContext';
import type { Thread } from '../thread';
import { ConversationHeader } from './ConversationHeader';
import { EndedFoot } from './EndedFoot';
import styles from './OpenConversation.module.css';
import { StandInNote } from './StandInNote';

interface OpenConversationProps {
  conversation: Conversation;
  thread: Thread;
  takesFocus: boolean;
}

export function OpenConversation({ conversation, thread, takesFocus }: OpenConversationProps) {
  const { peer } = conversation;
  const editLast = useEditLast(peer.id, thread);
  useComeBack(conversation);
  const [wasEnded] = useState(isEnded(conversation));
  return (
    <section className={styles.conversation} aria-label={say('conversationWith', { name: peer.name })}>
      <ConversationHeader conversation={conversation} />
      <AccessLine peer={peer} />
      <MessageList conversation={conversation} thread={thread} />
      <StandInNote standIn={conversation.standIn} />
      <ErasureNote conversation={conversation} />
      {isEnded(conversation) ? (
        <EndedFoot conversation={conversation} takesFocus={!wasEnded} />
      ) : (
        <Composer peer={peer} takesFocus={takesFocus} onEditLast={editLast} />
      )}
    </section>
  );
}

/** Removes the mark as unread when the conversation opens. A mark that is set while the conversation is open stays. */
function useComeBack(conversation: Conversation): void {
  const cache = useQueryClient();
  const comeBack = useEffectEvent(() => {
    if (conversation.markedUnread) void markUnread(cache, conversation, false);
  });
  useEffect(() => comeBack(), []);
}

/** Starts to edit my last message that is still editable. */
function useEditLast(peerId: string, { messages }: Thread): () => void {
  const me = useUser().id;
  const { edits, revisions } = useMessages();
  return useCallback(() => {
    const pending = revisions.pending.get().filter((revision) => revision.peerId === peerId);
    const last = bubbles(messages.filter(({ sender }) => sender === me), [], pending, me).findLast((bubble) => isChangeable(bubble));
    if (last?.seq !== undefined) edits.begin(peerId, last.seq, last.text);
  }, [peerId, messages, me, edits, revisions]);
}
