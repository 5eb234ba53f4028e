import { use } from 'react';
import { useStore } from '../lib/store';
import { hasNewerVersion } from '../lib/version';
import { say } from '../strings';
import { Button } from '../ui/Button';
import { Callout } from '../ui/Callout';
import { ReloadContext } from './ReloadContext';

/** Says that a part is missing because there is a newer version, and loads that one. What is being written goes along. */
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
