import { say } from '../../../strings';
import { RadioGroup } from '../../../ui/RadioGroup';
import { Section } from '../../../ui/Section';
import { SaveNote } from '../SaveNote';
import { useDraft } from '../useDraft';
import type { MyAvailability } from '../../../api/types';
import { useDeclare } from '../../availability/availability';
import { declaredOptions } from '../../availability/declared';
import { AvailabilityPreview } from './AvailabilityPreview';
import { AwayForm, type Away } from './AwayForm';

/** A coach's declared availability, the away text, and a preview of the students' view. */
export function AvailabilitySection({ mine }: { mine: MyAvailability }) {
  const declaring = useDeclare();
  const { awayText, replyWithin, officeHours } = mine;
  const away = useDraft<Away>('away', { awayText: awayText ?? '', replyWithin });
  const declared = declaring.isPending ? declaring.variables : mine.availability;
  return (
    <Section title={say('availability')} description={say('availabilityHint')}>
      <div>
        <RadioGroup
          label={say('iAm')}
          options={declaredOptions()}
          value={declared}
          onChange={declaring.mutate}
          {...(declared === 'office-hours' && !officeHours && { description: say('noOfficeHours') })}
        />
        <SaveNote saving={declaring} saved={say('studentsSeeNow')} />
      </div>
      <AwayForm away={away} />
      <AvailabilityPreview declared={declared} away={away.value} />
    </Section>
  );
}
