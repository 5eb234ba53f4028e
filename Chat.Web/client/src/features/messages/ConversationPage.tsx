import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { navigate } from '../../lib/location';
import { Problem } from '../../api/problem';
import { useConversation } from '../conversations/useConversations';
import { ConversationSkeleton } from './ConversationSkeleton';
import { OpenConversation } from './OpenConversation';
import { useThread } from './MessagesContext';

/** The conversation with one peer, or why it is not there. */
export function ConversationPage({ peerId }: { peerId: string }) {
  const conversation = useConversation(peerId);
  const { data: thread, error, refetch } = useThread(peerId);

  if (conversation && thread) return <OpenConversation conversation={conversation} thread={thread} />;
  if (conversation === null || (error instanceof Problem && error.status === 404))
    return (
      <EmptyState title={say('notFound')}>
        <p>{say('notFoundHint')}</p>
        <Button onPress={() => navigate('/')}>{say('backToList')}</Button>
      </EmptyState>
    );
  if (error)
    return (
      <EmptyState title={say('loadFailed')}>
        <p>{navigator.onLine ? say('noAnswer') : say('offlineHint')}</p>
        <Button onPress={() => void refetch()}>{say('tryAgain')}</Button>
      </EmptyState>
    );
  return <ConversationSkeleton />;
}
