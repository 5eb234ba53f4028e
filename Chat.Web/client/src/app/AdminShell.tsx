import { useEffect } from 'react';
import { ReconnectingBanner } from '../features/notices/ReconnectingBanner';
import { RecoveryBanner } from '../features/recovery/RecoveryBanner';
import { navigate, usePath } from '../lib/location';
import { Part, usePart } from '../lib/part';
import { usePageTitle } from '../lib/title';
import { useTwoPanes } from '../lib/viewport';
import { say } from '../strings';
import styles from './AdminShell.module.css';
import { Boundary } from './Boundary';
import { LazyPage } from './LazyPage';
import { Me } from './Me';
import { NewerVersion } from './NewerVersion';
import { adminRouteAt } from './routes';
import shell from './Shell.module.css';
import { SettingsPart } from './SettingsPart';
import { SkipLink } from './SkipLink';
import { useFocusOnReturn } from './useFocusOnReturn';

const administration = new Part(() => import('../features/admin/AdminPage'));

/** The page of an admin, in place of the conversations: the sections of the administration, and the chosen section. */
export function AdminShell() {
  const path = usePath();
  const route = adminRouteAt(path);
  const isWide = useTwoPanes();
  const { loaded } = usePart(administration);
  const isNowhere = route === null;
  useFocusOnReturn(route);

  useEffect(() => {
    if (isNowhere) navigate('/admin', { replace: true });
  }, [isNowhere]);

  return (
    <div className={shell.shell}>
      {isWide && <SkipLink />}
      <ReconnectingBanner />
      <NewerVersion />
      <RecoveryBanner />
      <div className={styles.panes}>
        {(isWide || route?.page === 'admin') && (
          <div className={styles.side}>
            <Me />
            {loaded && <loaded.AdminNav />}
          </div>
        )}
        <main id="content" className={shell.main} tabIndex={-1}>
          <Boundary key={path}>{route?.page === 'settings' ? <Settings /> : <LazyPage part={administration} />}</Boundary>
        </main>
      </div>
    </div>
  );
}

function Settings() {
  usePageTitle(say('settings'));
  return <SettingsPart />;
}
