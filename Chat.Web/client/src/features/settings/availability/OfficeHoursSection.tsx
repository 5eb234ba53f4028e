import { useRef, type FormEvent } from 'react';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Section } from '../../../ui/Section';
import { SaveNote } from '../SaveNote';
import styles from '../Settings.module.css';
import { useDraft } from '../useDraft';
import type { MyAvailability } from '../../../api/types';
import { useSaveSettings } from '../../availability/availability';
import { DaysOff } from './DaysOff';
import { todayIn, upcoming } from './dateRanges';
import { deviceTimeZone, TimeZonePicker } from './TimeZonePicker';
import { hoursOf, isRight, usualWeek, weekOf, type Week } from './week';
import { WeekEditor } from './WeekEditor';

interface Schedule {
  readonly week: Week;
  readonly timeZone: string;
  readonly daysOff: readonly string[];
}

/**
 * A coach's office hours, for the availability "by my office hours". One save stores all hours, so that students never see half a change.
 */
export function OfficeHoursSection({ mine: { officeHours } }: { mine: MyAvailability }) {
  const form = useRef<HTMLFormElement>(null);
  const saving = useSaveSettings();
  const { value: schedule, change, isChanged, drop } = useDraft<Schedule>('office-hours', {
    week: officeHours ? weekOf(officeHours.hours) : usualWeek,
    timeZone: officeHours?.timeZone ?? deviceTimeZone(),
    daysOff: upcoming(officeHours?.daysOff ?? [], todayIn(officeHours?.timeZone ?? deviceTimeZone())),
  });
  const { week, timeZone, daysOff } = schedule;

  function save(event: FormEvent) {
    event.preventDefault();
    if (isRight(week))
      saving.mutate(
        { officeHours: { timeZone, hours: hoursOf(week), daysOff: [...daysOff] } },
        { onSuccess: () => drop(schedule) },
      );
    else form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }

  return (
    <Section title={say('officeHours')} description={say('officeHoursHint')}>
      <form ref={form} className={styles.form} onSubmit={save} noValidate>
        <WeekEditor week={week} onChange={(changed) => change({ ...schedule, week: changed })} />
        <TimeZonePicker timeZone={timeZone} onChange={(chosen) => change({ ...schedule, timeZone: chosen })} />
        <DaysOff dates={daysOff} today={todayIn(timeZone)} onChange={(changed) => change({ ...schedule, daysOff: changed })} />
        <div className={styles.actions}>
          <Button type="submit" look="primary" isPending={saving.isPending}>
            {say('saveOfficeHours')}
          </Button>
          <SaveNote saving={saving} isChanged={isChanged || !officeHours} />
        </div>
      </form>
    </Section>
  );
}
