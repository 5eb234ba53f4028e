import { Part, usePart } from '../../../lib/part';
import type { OwnReminder } from '../../../api/types';
import { useReminders } from './ownReminders';

const part = new Part(() => import('./ReminderList'));

/** The user's reminders, above the list of conversations; nothing when there are none. */
export function Reminders() {
  const reminders = useReminders();
  return reminders.length > 0 ? <Loaded reminders={reminders} /> : null;
}

function Loaded({ reminders }: { reminders: readonly OwnReminder[] }) {
  const { loaded } = usePart(part);
  return loaded ? <loaded.ReminderList reminders={reminders} /> : null;
}
