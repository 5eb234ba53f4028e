import type { Peer } from '../../../api/types';
import { timePast, timeToCome } from '../../../lib/time';
import { say } from '../../../strings';
import { reachabilityText } from '../../conversations/presence';

/** Whether a peer can be reached, until when not, when they were last here if they let it be seen, and how soon they usually answer. */
export function availabilityText(peer: Peer): string {
  const { availability, availableFrom, replyWithin, lastSeenAt } = peer;
  const reach = availability === 'away' && availableFrom ? say('awayUntil', { time: timeToCome(availableFrom) }) : reachabilityText(peer);
  const seen = lastSeenAt && peer.present !== true && say('peerLastSeen', { time: timePast(lastSeenAt) });
  return [reach, seen, replyWithin !== null && say('answersWithin', { time: duration(replyWithin) })].filter(Boolean).join(' · ');
}

const hour = 60;
const day = 24 * hour;

/** Minutes in the largest unit in which they are a whole number: 4 hours, 2 days. */
export function duration(minutes: number): string {
  if (minutes % day === 0) return say('days', { count: minutes / day });
  return minutes % hour === 0 ? say('hours', { count: minutes / hour }) : say('minutes', { count: minutes });
}
