import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Coaching } from '../../../api/types';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Section } from '../../../ui/Section';
import { LoadMore } from '../parts/LoadMore';
import { Loaded } from '../parts/Loaded';
import styles from '../parts/Parts.module.css';
import type { PersonCardProps } from './cards';
import { BeginCoachingDialog } from './BeginCoachingDialog';
import { CoachingRow } from './CoachingRow';
import { EndCoachingDialog } from './EndCoachingDialog';
import { PassCoachingDialog } from './PassCoachingDialog';
import { coachingsQuery } from './people';

type Asked = { is: 'begin' } | { is: 'end' | 'pass'; coaching: Coaching };

/** A person's coachings: an admin begins and ends them, and passes them to another coach. */
export function CoachingsCard({ person }: PersonCardProps) {
  const active = useInfiniteQuery(coachingsQuery(person.id, 'active'));
  const ended = useInfiniteQuery(coachingsQuery(person.id, 'ended'));
  const [asked, setAsked] = useState<Asked>();
  const isCoach = person.role === 'coach';
  const close = () => setAsked(undefined);
  const former = ended.data?.pages.flatMap(({ items }) => items) ?? [];
  const peers = active.data?.pages.flatMap(({ items }) => items.map(({ student, coach }) => (isCoach ? student.id : coach.id))) ?? [];
  // An admin has no coachings, but may have had some in another role.
  if (person.role === 'admin' && former.length === 0) return null;

  return (
    <Section title={say('coachings')} description={say(isCoach ? 'coachingsOfCoach' : 'coachingsOfStudent')}>
      <Loaded query={active}>
        {({ pages }) => {
          const coachings = pages.flatMap(({ items }) => items);
          if (coachings.length === 0) return <p>{say('noCoaching')}</p>;
          return (
            <div className={styles.form}>
              <ul className={styles.rows} aria-label={say('activeCoachings')}>
                {coachings.map((coaching) => (
                  <CoachingRow
                    key={coaching.id}
                    coaching={coaching}
                    about={person.id}
                    onEnd={() => setAsked({ is: 'end', coaching })}
                    onPass={() => setAsked({ is: 'pass', coaching })}
                  />
                ))}
              </ul>
              {active.hasNextPage && <LoadMore shown={coachings.length} query={active} />}
            </div>
          );
        }}
      </Loaded>
      {person.role !== 'admin' && (
        <div className={styles.actions}>
          <Button onPress={() => setAsked({ is: 'begin' })}>{say(isCoach ? 'giveStudent' : 'giveCoach')}</Button>
        </div>
      )}
      {former.length > 0 && (
        <div>
          <h3>{say('formerCoachings')}</h3>
          <ul className={styles.rows} aria-label={say('formerCoachings')}>
            {former.map((coaching) => (
              <CoachingRow key={coaching.id} coaching={coaching} about={person.id} />
            ))}
          </ul>
          {ended.hasNextPage && <LoadMore shown={former.length} query={ended} />}
        </div>
      )}
      {asked?.is === 'begin' && <BeginCoachingDialog person={person} peers={peers} onClose={close} />}
      {asked?.is === 'end' && <EndCoachingDialog coaching={asked.coaching} onClose={close} />}
      {asked?.is === 'pass' && <PassCoachingDialog coaching={asked.coaching} onClose={close} />}
    </Section>
  );
}
