import { use } from 'react';
import { useStore } from '../lib/store';
import { hasNewerVersion } from '../lib/version';
import { say } from '../strings';
import { Button } from '../ui/Button';
import { Callout } from '../ui/Callout';
import { ReloadContext } from './ReloadContext';

/** Says that a part of the app is missing because a newer version exists, and loads that version. Unsent texts survive the reload. */
export function NewerVersion() {
  const reload = use(ReloadContext);
  const isThere = useStore(hasNewerVersion);
  return (
    <div role="status" data-live-announcer="true">
      {isThere && (
        <Callout
          action={
            <Button look="link" onPress={reload}>
              {say('newerVersionLoad')}
            </Button>
          }
        >
          {say('newerVersion')}
        </Callout>
      )}
    </div>
  );
}
