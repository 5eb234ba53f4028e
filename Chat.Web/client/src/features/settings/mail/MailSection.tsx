import { useQuery } from '@tanstack/react-query';
import { troubleText } from '../../../api/troubleText';
import { say } from '../../../strings';
import { RadioGroup } from '../../../ui/RadioGroup';
import { Section } from '../../../ui/Section';
import { LoadFailed } from '../LoadFailed';
import { Loading } from '../Loading';
import { SaveNote } from '../SaveNote';
import { useSetWaitingMail, waitingMailQuery } from './waitingMail';

/** The user's choice of mail about messages that wait. */
export function MailSection() {
  const { data, error, refetch } = useQuery(waitingMailQuery);
  const saving = useSetWaitingMail();
  return (
    <Section title={say('waitingMail')} description={say('waitingMailHint')}>
      {data ? (
        <div>
          {!data.isSent && <p>{say('waitingMailOff')}</p>}
          <RadioGroup
            label={say('waitingMailWhen')}
            options={[
              { value: 'at-once', label: say('waitingMailAtOnce') },
              { value: 'soon', label: say('waitingMailSoon') },
              { value: 'daily', label: say('waitingMailDaily') },
              { value: 'never', label: say('waitingMailNever') },
            ]}
            value={saving.isPending ? saving.variables : data.wish}
            onChange={(wish) => saving.mutate(wish)}
          />
          <SaveNote saving={saving} />
        </div>
      ) : error ? (
        <LoadFailed text={troubleText(error)} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Section>
  );
}
