import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ConversationLink } from './ConversationLink';
import styles from './ConversationList.module.css';
import { useConversations } from './useConversations';

interface ConversationListProps {
  /** The peer whose conversation is on the screen. */
  selected: string | undefined;
}

export function ConversationList({ selected }: ConversationListProps) {
  const { data: conversations, isError, refetch } = useConversations();

  if (!conversations)
    return isError ? (
      <EmptyState title={say('loadFailed')}>
        <Button onPress={() => void refetch()}>{say('tryAgain')}</Button>
      </EmptyState>
    ) : (
      <p className={styles.loading}>{say('loading')}</p>
    );
  if (conversations.length === 0) return <EmptyState title={say('noConversations')}>{say('noConversationsHint')}</EmptyState>;
  return (
    <ul className={styles.list}>
      {conversations.map((conversation) => (
        <li key={conversation.peer.id}>
          <ConversationLink conversation={conversation} isSelected={conversation.peer.id === selected} />
        </li>
      ))}
    </ul>
  );
}
