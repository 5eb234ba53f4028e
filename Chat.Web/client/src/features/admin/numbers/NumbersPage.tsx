import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Numbers } from '../../../api/types';
import { elapsed } from '../../../lib/elapsed';
import { say } from '../../../strings';
import { Callout } from '../../../ui/Callout';
import { Section } from '../../../ui/Section';
import { Select } from '../../../ui/Select';
import { Facts } from '../parts/Facts';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { useKept } from '../parts/useKept';
import { DayBars } from './DayBars';
import { numbersQuery } from './numbers';
import { told } from './told';
import { UnansweredTable } from './UnansweredTable';

const choices = ['1', '2', '3', '5', '7', '14', '30'] as const;

/** How much people write, and how soon coaches answer. */
export function NumbersPage() {
  const [days, setDays] = useKept<(typeof choices)[number]>('unansweredDays', '3');
  const query = useQuery({ ...numbersQuery(Number(days)), placeholderData: keepPreviousData });
  return (
    <Page title={say('numbersTitle')}>
      <Loaded query={query}>
        {(numbers) => (
          <>
            <Callout>{say('tooFewHint', { count: numbers.leastGroup })}</Callout>
            <Activity numbers={numbers} />
            <DayBars days={numbers.days} />
            <Section title={say('unansweredTitle')} description={say('unansweredHint')}>
              <Select
                label={say('unansweredFor')}
                options={choices.map((value) => ({ value, label: say('daysLong', { count: Number(value) }) }))}
                value={days}
                onChange={setDays}
              />
              <Facts facts={[[say('unansweredCount'), told(numbers.unanswered)]]} />
              <UnansweredTable rows={numbers.unansweredByCoach} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Activity({ numbers: { students, coaches, medianAnswerMinutes: median } }: { numbers: Numbers }) {
  return (
    <Section title={say('activityTitle')} description={say('activityHint')}>
      <Facts
        facts={[
          [say('studentsWrote7'), told(students.days7)],
          [say('studentsWrote30'), told(students.days30)],
          [say('coachesWrote7'), told(coaches.days7)],
          [say('coachesWrote30'), told(coaches.days30)],
          [say('medianAnswer'), median === null ? say('tooFew') : elapsed(median)],
        ]}
      />
    </Section>
  );
}
