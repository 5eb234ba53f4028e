import { useQuery } from '@tanstack/react-query';
import { troubleText } from '../../../api/troubleText';
import { say } from '../../../strings';
import { Section } from '../../../ui/Section';
import { Switch } from '../../../ui/Switch';
import { useUser } from '../../session/SessionContext';
import { LoadFailed } from '../LoadFailed';
import { Loading } from '../Loading';
import { SaveNote } from '../SaveNote';
import { ExportMe } from './ExportMe';
import { privacyQuery, useSetPrivacy } from './privacy';

/** The user's choice of the data that peers may see. */
export function PrivacySection() {
  const isCoach = useUser().role === 'coach';
  const { data: privacy, error, refetch } = useQuery(privacyQuery);
  const saving = useSetPrivacy();
  const showsLastSeen = saving.isPending ? saving.variables.showsLastSeen : (privacy?.showsLastSeen ?? false);
  return (
    <Section title={say('privacy')}>
      {privacy ? (
        <div>
          <Switch
            label={say(isCoach ? 'showsStudentsLastSeen' : 'showsCoachLastSeen')}
            description={say('showsLastSeenHint')}
            isSelected={showsLastSeen}
            onChange={(wanted) => saving.mutate({ showsLastSeen: wanted })}
          />
          <SaveNote saving={saving} />
        </div>
      ) : error ? (
        <LoadFailed text={troubleText(error)} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
      <ExportMe />
    </Section>
  );
}
