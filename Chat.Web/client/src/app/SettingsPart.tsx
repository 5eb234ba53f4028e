import { use } from 'react';
import { back } from '../lib/location';
import { Part, usePart } from '../lib/part';
import { useTwoPanes } from '../lib/viewport';
import { say } from '../strings';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { ReloadContext } from './ReloadContext';

const settingsPage = new Part(() => import('../features/settings/SettingsPage'));

/** The settings page, which is loaded lazily. */
export function SettingsPart() {
  const { loaded, failed, ask } = usePart(settingsPage);
  const isWide = useTwoPanes();
  const reload = use(ReloadContext);

  /** Retries the load. If the retry fails online, a newer build replaced this one and its chunk is gone, so the page must reload. */
  async function askAgain() {
    if (!(await ask()) && navigator.onLine) reload();
  }

  if (loaded) return <loaded.default />;
  if (!failed) return <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>;
  return (
    <EmptyState level={isWide ? 2 : 1} title={say('loadFailed')}>
      <p>{say('noAnswer')}</p>
      <Button onPress={() => void askAgain()}>{say('tryAgain')}</Button>
      {!isWide && (
        <Button look="quiet" onPress={() => back('/')}>
          {say('backToList')}
        </Button>
      )}
    </EmptyState>
  );
}
