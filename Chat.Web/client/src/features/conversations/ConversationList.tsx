import type { ComponentType } from 'react';
import type { Conversation } from '../../api/types';
import { troubleText } from '../../api/troubleText';
import { useIsOnline } from '../../lib/network';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ConversationListSkeleton } from './ConversationListSkeleton';
import { FilteredConversations } from './FilteredConversations';
import type { LastLineProps } from './Line';
import { useConversations } from './useConversations';

interface ConversationListProps {
  /** The peer whose conversation is on the screen. */
  selected: string | undefined;
  /** Shows the last line of each conversation. */
  LastLine: ComponentType<LastLineProps>;
}

export function ConversationList(props: ConversationListProps) {
  const { data: conversations, isError, error, refetch } = useConversations();
  const isOnline = useIsOnline();

  if (conversations) return <Loaded conversations={conversations} {...props} />;
  if (!isOnline) return <EmptyState title={say('offlineTitle')}>{say('offlineList')}</EmptyState>;
  if (!isError) return <ConversationListSkeleton />;
  return (
    <EmptyState title={say('loadFailed')}>
      <p>{troubleText(error)}</p>
      <Button onPress={() => void refetch()}>{say('tryAgain')}</Button>
    </EmptyState>
  );
}

function Loaded({ conversations, ...props }: ConversationListProps & { conversations: readonly Conversation[] }) {
  if (conversations.length === 0) return <EmptyState title={say('noConversations')}>{say('noConversationsHint')}</EmptyState>;
  return <FilteredConversations conversations={conversations} {...props} />;
}
