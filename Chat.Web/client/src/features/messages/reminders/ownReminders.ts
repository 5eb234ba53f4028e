import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask, http } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { troubleText } from '../../../api/troubleText';
import type { OwnReminder } from '../../../api/types';
import { serverNow } from '../../../lib/serverClock';
import { say } from '../../../strings';
import { toast } from '../../../ui/toast';
import { useConversations } from '../../conversations/useConversations';
import type { Place } from '../../conversations/wanted';
import { plannedKey, usePlannedChange } from '../planned';

/** The longest timer; after this time the clock is checked again, because the user may have changed it. */
const longestWaitMs = 3_600_000;

/** My reminders, by time. */
export const remindersQuery = queryOptions({
  queryKey: [...plannedKey, 'reminders'],
  queryFn: () => ask(http.GET('/api/me/reminders')),
  staleTime: 0,
});

/** My reminders; the request waits until the list of conversations has loaded, because that proves the sign-in. */
export function useReminders(): readonly OwnReminder[] {
  const { data: conversations } = useConversations();
  const { data = [] } = useQuery({ ...remindersQuery, enabled: conversations !== undefined });
  return data;
}

/** Sets a reminder for a message, or moves an existing one. */
export function useRemind() {
  return usePlannedChange(remindersQuery.queryKey, ({ at, ...path }: Place & { at: Date }) =>
    ask(http.PUT('/api/conversations/{peerId}/messages/{seq}/reminder', { params: { path }, body: { dueAt: at.toISOString() } })),
  );
}

/** Deletes a reminder, because I am done with the message or need no reminder. */
export function useEndReminder() {
  return usePlannedChange(remindersQuery.queryKey, (path: Place) =>
    ask(http.DELETE('/api/conversations/{peerId}/messages/{seq}/reminder', { params: { path } })),
  );
}

/** The due reminders, by time; the hook renders again when the next one comes due. */
export function useDue(reminders: readonly OwnReminder[]): readonly OwnReminder[] {
  const [now, setNow] = useState(serverNow);
  const next = Math.min(...reminders.map(({ dueAt }) => Date.parse(dueAt)).filter((time) => time > now));

  useEffect(() => {
    if (!Number.isFinite(next)) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => (serverNow() < next ? wait() : setNow(serverNow()));
    const wait = () => {
      timer = setTimeout(look, Math.min(Math.max(next - serverNow(), 0), longestWaitMs));
    };
    wait();
    return () => clearTimeout(timer);
  }, [next]);

  return reminders.filter(({ dueAt }) => Date.parse(dueAt) <= now);
}

/** Deletes a reminder, and shows a toast after a failure. */
export function useDone(): (place: Place) => void {
  const { mutateAsync } = useEndReminder();
  return ({ peerId, seq }) => void mutateAsync({ peerId, seq }).catch((error: unknown) => toast(reminderFault(error), { failed: true }));
}

/** The error text for a reminder that could not be set or deleted. */
export function reminderFault(error: unknown): string {
  if (!(error instanceof Problem)) return troubleText(error);
  if (error.status === 404 || error.status === 409) return say('messageGone');
  if (error.reasons.seq) return say('tooManyReminders');
  return error.reasons.dueAt ? say('laterWrong') : troubleText(error);
}
