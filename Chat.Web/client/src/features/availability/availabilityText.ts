import type { Peer } from '../../api/types';
import { timePast, timeToCome } from '../../lib/time';
import { say } from '../../strings';
import { reachabilityText } from './reachability';

/** The peer's availability in words: reachable or not, until when, last seen if the peer shows that, and the usual reply time. */
export function availabilityText(peer: Peer): string {
  const { availability, availableFrom, replyWithin, lastSeenAt } = peer;
  const reach = availability === 'away' && availableFrom ? say('awayUntil', { time: timeToCome(availableFrom) }) : reachabilityText(peer);
  const seen = lastSeenAt && peer.present !== true && say('peerLastSeen', { time: timePast(lastSeenAt) });
  return [reach, seen, replyWithin !== null && say('answersWithin', { time: duration(replyWithin) })].filter(Boolean).join(' · ');
}

const hour = 60;
const day = 24 * hour;

/** Minutes in the largest unit that gives a whole number: 4 hours, 2 days. */
export function duration(minutes: number): string {
  if (minutes % day === 0) return say('days', { count: minutes / day });
  return minutes % hour === 0 ? say('hours', { count: minutes / hour }) : say('minutes', { count: minutes });
}
