import { lazy, Suspense } from 'react';
import { ConversationPage } from '../features/messages/ConversationPage';
import { say } from '../strings';
import { EmptyState } from '../ui/EmptyState';
import { PageFailed } from './PageFailed';
import type { Route } from './routes';

const SettingsPage = lazy(() => import('../features/settings/SettingsPage').catch(() => ({ default: PageFailed })));

/** What the address asks for, beside the list of conversations. */
export function Content({ route }: { route: Route | null }) {
  switch (route?.page) {
    case 'conversation':
      return <ConversationPage key={route.peerId} peerId={route.peerId} />;
    case 'settings':
      return (
        <Suspense>
          <SettingsPage />
        </Suspense>
      );
    default:
      return <EmptyState title={say('choose')}>{say('chooseHint')}</EmptyState>;
  }
}
