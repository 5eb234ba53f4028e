import { Part } from '../lib/part';
import { say } from '../strings';
import { LazyPage } from './LazyPage';

const settingsPage = new Part(() => import('../features/settings/SettingsPage'));

/** The settings page, which is loaded lazily. */
export function SettingsPart() {
  return <LazyPage part={settingsPage} backLabel={say('backToList')} />;
}
