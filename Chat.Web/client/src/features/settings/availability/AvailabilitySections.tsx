import { useQuery } from '@tanstack/react-query';
import { troubleText } from '../../../api/troubleText';
import { say } from '../../../strings';
import { Section } from '../../../ui/Section';
import { availabilityQuery } from '../../availability/availability';
import { LoadFailed } from '../LoadFailed';
import { Loading } from '../Loading';
import { AvailabilitySection } from './AvailabilitySection';
import { OfficeHoursSection } from './OfficeHoursSection';

/** A coach's availability and office hours, as students see them. */
export function AvailabilitySections() {
  const { data: mine, error, refetch } = useQuery(availabilityQuery);
  if (mine)
    return (
      <>
        <AvailabilitySection mine={mine} />
        <OfficeHoursSection mine={mine} />
      </>
    );
  return (
    <Section title={say('availability')}>
      {error ? <LoadFailed text={troubleText(error)} onRetry={() => void refetch()} /> : <Loading />}
    </Section>
  );
}
