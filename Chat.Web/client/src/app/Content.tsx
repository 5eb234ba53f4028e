import { ConversationPage } from '../features/messages/page/ConversationPage';
import { say } from '../strings';
import { EmptyState } from '../ui/EmptyState';
import { Boundary } from './Boundary';
import type { Route } from './routes';
import { SettingsPart } from './SettingsPart';

/** The page for the current route, beside the list of conversations. The error boundary resets when the route changes. */
export function Content({ route }: { route: Route | null }) {
  switch (route?.page) {
    case 'conversation':
      return (
        <Boundary key={route.peerId}>
          <ConversationPage peerId={route.peerId} />
        </Boundary>
      );
    case 'settings':
      return (
        <Boundary key="settings">
          <SettingsPart />
        </Boundary>
      );
    default:
      return <EmptyState title={say('choose')}>{say('chooseHint')}</EmptyState>;
  }
}
