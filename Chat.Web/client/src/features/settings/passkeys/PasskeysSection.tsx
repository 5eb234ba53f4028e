import { useQuery } from '@tanstack/react-query';
import { troubleText } from '../../../api/troubleText';
import { say } from '../../../strings';
import { Section } from '../../../ui/Section';
import { LoadFailed } from '../LoadFailed';
import { Loading } from '../Loading';
import { PasskeyList } from './PasskeyList';
import { passkeysQuery } from './passkeys';

/** The user's passkeys, with which the user signs in without a password. */
export function PasskeysSection() {
  const { data: passkeys, error, refetch } = useQuery(passkeysQuery);
  return (
    <Section title={say('passkeys')} description={say('passkeysHint')}>
      {passkeys ? (
        <PasskeyList passkeys={passkeys} />
      ) : error ? (
        <LoadFailed text={troubleText(error)} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Section>
  );
}
