import { useState } from 'react';
import { Problem } from '../../../api/problem';
import { troubleText } from '../../../api/troubleText';
import { back } from '../../../lib/location';
import { useTwoPanes } from '../../../lib/viewport';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { useConversation } from '../../conversations/useConversations';
import { useThread } from '../MessagesContext';
import { ConversationSkeleton } from './ConversationSkeleton';
import { NoConversation } from './NoConversation';
import { OpenConversation } from './OpenConversation';

/** The conversation with one peer, or the reason why it is missing. */
export function ConversationPage({ peerId }: { peerId: string }) {
  const conversation = useConversation(peerId);
  // On a phone the page shows nothing else.
  const level = useTwoPanes() ? 2 : 1;
  const { data: thread, error, refetch } = useThread(peerId);
  // The composer takes the focus only if the user has not moved the focus during loading, for example to the filter.
  const [chosenFrom] = useState(() => document.activeElement);

  const [wasThere, setWasThere] = useState(false);
  if (conversation && !wasThere) setWasThere(true);

  if (conversation && thread)
    return <OpenConversation conversation={conversation} thread={thread} takesFocus={document.activeElement === chosenFrom} />;
  // The list may be older than the conversation, so a missing conversation is certain only after the messages loaded or returned 404.
  if ((conversation === null && thread) || (error instanceof Problem && error.status === 404))
    return <NoConversation peerId={peerId} level={level} hasEnded={wasThere} />;
  if (error)
    return (
      <EmptyState level={level} title={say('loadFailed')}>
        <p>{navigator.onLine ? troubleText(error) : say('offlineHint')}</p>
        <Button onPress={() => void refetch()}>{say('tryAgain')}</Button>
        {level === 1 && (
          <Button look="quiet" onPress={() => back('/')}>
            {say('backToList')}
          </Button>
        )}
      </EmptyState>
    );
  return <ConversationSkeleton />;
}
