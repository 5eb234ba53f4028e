import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../../api/problem';
import type { Coach } from '../../../api/types';
import { dayInFull } from '../../../lib/date';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { coachQuery } from './coachings';
import styles from './Coachings.module.css';
import { CoachStudents } from './CoachStudents';
import { EndSubstituteDialog } from './EndSubstituteDialog';
import { PassAllDialog } from './PassAllDialog';
import { SubstituteDialog } from './SubstituteDialog';

/** A coach with all students, and what an admin does when the coach is away or leaves. */
export function CoachPage({ id }: { id: string }) {
  const query = useQuery(coachQuery(id));
  const isMissing = query.error instanceof Problem && query.error.status === 404;
  return (
    <Page
      title={query.data?.name ?? say('coachTitle')}
      tabTitle={say('coachTitle')}
      up={{ href: '/admin/coachings', label: say('backToCoaches') }}
    >
      {isMissing ? <p role="status">{say('noSuchCoachHere')}</p> : <Loaded query={query}>{(coach) => <CoachParts coach={coach} />}</Loaded>}
    </Page>
  );
}

type Open = 'pass' | 'substitute' | 'end';

function CoachParts({ coach }: { coach: Coach }) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { standIn } = coach;
  return (
    <>
      {standIn && <Callout>{say('standInUntil', { name: standIn.name, date: dayInFull(standIn.until) })}</Callout>}
      <div className={styles.actions}>
        <Button onPress={() => setOpen('substitute')}>{say(standIn ? 'changeSubstitute' : 'setSubstitute')}</Button>
        {standIn && <Button onPress={() => setOpen('end')}>{say('endSubstitute')}</Button>}
        <Button isDisabled={coach.activeStudents === 0} onPress={() => setOpen('pass')}>
          {say('passAll')}
        </Button>
      </div>
      <CoachStudents id={coach.id} />
      {open === 'pass' && <PassAllDialog coach={coach} onClose={close} />}
      {open === 'substitute' && <SubstituteDialog coach={coach} onClose={close} />}
      {open === 'end' && standIn && <EndSubstituteDialog {...{ coach, standIn }} onClose={close} />}
    </>
  );
}
