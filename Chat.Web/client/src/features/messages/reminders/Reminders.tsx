import { useQuery } from '@tanstack/react-query';
import { Part, usePart } from '../../../lib/part';
import type { OwnReminder } from '../../../api/types';
import { useConversations } from '../../conversations/useConversations';
import { remindersQuery } from './ownReminders';

const part = new Part(() => import('./ReminderList'));

/** The messages that I want to be reminded of, in the inbox; nothing when there are none. */
export function Reminders() {
  const { data: conversations } = useConversations();
  const { data: reminders = [] } = useQuery({ ...remindersQuery, enabled: conversations !== undefined });
  return reminders.length > 0 ? <Loaded reminders={reminders} /> : null;
}

function Loaded({ reminders }: { reminders: readonly OwnReminder[] }) {
  const { loaded } = usePart(part);
  return loaded ? <loaded.ReminderList reminders={reminders} /> : null;
}
