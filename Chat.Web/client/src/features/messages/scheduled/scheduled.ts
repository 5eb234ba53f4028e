import { queryOptions } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { troubleText } from '../../../api/troubleText';
import type { ScheduledMessage } from '../../../api/types';
import { serverNow } from '../../../lib/serverClock';
import { say } from '../../../strings';
import { plannedKey, usePlannedChange } from '../planned';

/** A message that was due shows as sent after this time, also when no notice said so. */
const sentWithinMs = 3_000;
const soonestMs = 5_000;
const latestMs = 3_600_000;

/** My messages that are to be sent to a peer later, by time. */
export const scheduledQuery = (peerId: string) =>
  queryOptions({
    queryKey: [...plannedKey, 'scheduled', peerId],
    queryFn: () => list(peerId),
    staleTime: 0,
    refetchInterval: ({ state }) => untilNext(state.data ?? []),
  });

/** Where there is no conversation any more, and nothing left in it, there are none. */
function list(peerId: string): Promise<ScheduledMessage[]> {
  return ask(http.GET('/api/conversations/{peerId}/scheduled-messages', { params: { path: { peerId } } })).catch((error: unknown) => {
    if (error instanceof Problem && error.status === 404) return [];
    throw error;
  });
}

/** My scheduled messages that could not be sent, because their conversations had ended. */
export const unsentQuery = queryOptions({
  queryKey: [...plannedKey, 'unsent'],
  queryFn: () => ask(http.GET('/api/me/unsent-messages')),
  staleTime: 0,
});

/** How long until the next one should be sent, in ms; false when none waits. */
function untilNext(scheduled: readonly ScheduledMessage[]): number | false {
  const times = scheduled.filter(({ state }) => state !== 'ended').map(({ sendAt }) => Date.parse(sendAt));
  if (times.length === 0) return false;
  return Math.min(Math.max(Math.min(...times) - serverNow() + sentWithinMs, soonestMs), latestMs);
}

/** The text of a scheduled message, and when to send it. */
export type Wish = Pick<ScheduledMessage, 'clientId' | 'text' | 'sendAt'>;

function useChange<T>(peerId: string, change: (what: T) => Promise<unknown>) {
  return usePlannedChange(scheduledQuery(peerId).queryKey, change);
}

/** Schedules a message. One that an earlier try has scheduled already, for another time, gets this time. */
export function useSchedule(peerId: string) {
  return useChange(peerId, async (wish: Wish) => {
    const kept = await ask(http.POST('/api/conversations/{peerId}/scheduled-messages', { params: { path: { peerId } }, body: wish })).catch(
      (error: unknown) => {
        if (!isSent(error)) throw error;
      },
    );
    if (kept && Date.parse(kept.sendAt) !== Date.parse(wish.sendAt)) await change(peerId, wish);
  });
}

/** Gives a scheduled message another text and time. */
export function useReschedule(peerId: string) {
  return useChange(peerId, (wish: Wish) => change(peerId, wish));
}

const change = (peerId: string, { clientId, text, sendAt }: Wish) =>
  ask(
    http.PUT('/api/conversations/{peerId}/scheduled-messages/{clientId}', {
      params: { path: { peerId, clientId } },
      body: { text, sendAt },
    }),
  );

export function useSendNow(peerId: string) {
  return useChange(peerId, (clientId: string) =>
    ask(http.POST('/api/conversations/{peerId}/scheduled-messages/{clientId}/send', { params: { path: { peerId, clientId } } })),
  );
}

export function useDeleteScheduled(peerId: string) {
  return useChange(peerId, (clientId: string) =>
    ask(http.DELETE('/api/conversations/{peerId}/scheduled-messages/{clientId}', { params: { path: { peerId, clientId } } })),
  );
}

const isSent = (error: unknown) => error instanceof Problem && error.type === 'urn:chat:problem:already-sent';

/** The words for a scheduled message that could not be kept, changed, sent or deleted. */
export function scheduleFault(error: unknown): string {
  if (isSent(error) || (error instanceof Problem && error.status === 404)) return say('goneMeanwhile');
  if (!(error instanceof Problem) || error.status !== 400) return troubleText(error);
  if (error.reasons.clientId) return say('tooManyScheduled');
  return error.reasons.sendAt ? say('laterWrong') : troubleText(error);
}
