import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { navigate } from '../../lib/location';
import { Problem } from '../../api/problem';
import { useTwoPanes } from '../../lib/viewport';
import { useConversation } from '../conversations/useConversations';
import { ConversationSkeleton } from './ConversationSkeleton';
import { OpenConversation } from './OpenConversation';
import { useThread } from './MessagesContext';

/** The conversation with one peer, or why it is not there. */
export function ConversationPage({ peerId }: { peerId: string }) {
  const conversation = useConversation(peerId);
  // On a phone there is nothing else on the page.
  const level = useTwoPanes() ? 2 : 1;
  const { data: thread, error, refetch } = useThread(peerId);

  if (conversation && thread) return <OpenConversation conversation={conversation} thread={thread} />;
  if (conversation === null || (error instanceof Problem && error.status === 404))
    return (
      <EmptyState level={level} title={say('notFound')}>
        <p>{say('notFoundHint')}</p>
        <Button onPress={() => navigate('/')}>{say('backToList')}</Button>
      </EmptyState>
    );
  if (error)
    return (
      <EmptyState level={level} title={say('loadFailed')}>
        <p>{navigator.onLine ? say('noAnswer') : say('offlineHint')}</p>
        <Button onPress={() => void refetch()}>{say('tryAgain')}</Button>
      </EmptyState>
    );
  return <ConversationSkeleton />;
}
