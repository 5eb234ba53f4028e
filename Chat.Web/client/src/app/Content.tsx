import { ConversationPage } from '../features/messages/ConversationPage';
import { say } from '../strings';
import { EmptyState } from '../ui/EmptyState';
import type { Route } from './routes';

/** What the address asks for, beside the list of conversations. */
export function Content({ route }: { route: Route | null }) {
  switch (route?.page) {
    case 'conversation':
      return <ConversationPage key={route.peerId} peerId={route.peerId} />;
    default:
      return <EmptyState title={say('choose')}>{say('chooseHint')}</EmptyState>;
  }
}
