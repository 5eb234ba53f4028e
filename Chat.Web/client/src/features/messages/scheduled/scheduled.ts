import { queryOptions } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { troubleText } from '../../../api/troubleText';
import type { ScheduledMessage } from '../../../api/types';
import { serverNow } from '../../../lib/serverClock';
import { say } from '../../../strings';
import { plannedKey, usePlannedChange } from '../planned';

/** The delay after the due time until a refetch shows the message as sent, even without a notice. */
const sentWithinMs = 3_000;
const soonestMs = 5_000;
const latestMs = 3_600_000;

/** My messages scheduled for a peer, by time. */
export const scheduledQuery = (peerId: string) =>
  queryOptions({
    queryKey: [...plannedKey, 'scheduled', peerId],
    queryFn: () => list(peerId),
    staleTime: 0,
    refetchInterval: ({ state }) => untilNext(state.data ?? []),
  });

/** An ended conversation without scheduled messages returns 404, which means an empty list. */
function list(peerId: string): Promise<ScheduledMessage[]> {
  return ask(http.GET('/api/conversations/{peerId}/scheduled-messages', { params: { path: { peerId } } })).catch((error: unknown) => {
    if (error instanceof Problem && error.status === 404) return [];
    throw error;
  });
}

/** My scheduled messages that were not sent because their conversations had ended. */
export const unsentQuery = queryOptions({
  queryKey: [...plannedKey, 'unsent'],
  queryFn: () => ask(http.GET('/api/me/unsent-messages')),
  staleTime: 0,
});

/** The time in ms until the refetch for the next due message; false when none waits. */
function untilNext(scheduled: readonly ScheduledMessage[]): number | false {
  const times = scheduled.filter(({ state }) => state !== 'ended').map(({ sendAt }) => Date.parse(sendAt));
  if (times.length === 0) return false;
  return Math.min(Math.max(Math.min(...times) - serverNow() + sentWithinMs, soonestMs), latestMs);
}

/** The text and the time of a scheduled message. */
export type Wish = Pick<ScheduledMessage, 'clientId' | 'text' | 'sendAt'>;

function useChange<T>(peerId: string, change: (what: T) => Promise<unknown>) {
  return usePlannedChange(scheduledQuery(peerId).queryKey, change);
}

/** Schedules a message. If an earlier attempt has already scheduled it for another time, moves it to this time. */
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

/** Changes the text and the time of a scheduled message. */
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

/** The error text for a scheduled message that could not be stored, changed, sent or deleted. */
export function scheduleFault(error: unknown): string {
  if (isSent(error) || (error instanceof Problem && error.status === 404)) return say('goneMeanwhile');
  if (!(error instanceof Problem) || error.status !== 400) return troubleText(error);
  if (error.reasons.clientId) return say('tooManyScheduled');
  return error.reasons.sendAt ? say('laterWrong') : troubleText(error);
}
