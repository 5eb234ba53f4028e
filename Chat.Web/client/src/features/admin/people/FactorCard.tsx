import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import { dateAndTime } from '../../../lib/time';
import { say } from '../../../strings';
import { Section } from '../../../ui/Section';
import { Loaded } from '../parts/Loaded';
import type { PersonCardProps } from './cards';

const factorQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'people', 'second-factor', id],
    queryFn: () => ask(http.GET('/api/admin/people/{id}/second-factor', { params: { path: { id } } })),
    staleTime: 0,
  });

/** Whether a person has a second factor; an admin can only read it. */
export function FactorCard({ person: { id } }: PersonCardProps) {
  const query = useQuery(factorQuery(id));
  return (
    <Section title={say('personFactor')}>
      <Loaded query={query}>
        {({ appSince, recoveryCodesLeft, passkeys, required }) => (
          <p>
            {appSince !== null && say('personFactorSince', { time: dateAndTime(appSince) })}{' '}
            {appSince !== null && say('personCodesLeft', { count: recoveryCodesLeft })}{' '}
            {passkeys > 0 && say('personPasskeys', { count: passkeys })}
            {appSince === null && passkeys === 0 && say(required ? 'personLacksFactor' : 'personHasNoFactor')}
          </p>
        )}
      </Loaded>
    </Section>
  );
}
