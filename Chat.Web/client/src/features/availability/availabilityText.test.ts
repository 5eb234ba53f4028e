import { beforeEach, expect, it, vi } from 'vitest';
import type { Peer } from '../../api/types';
import { chris } from '../../testing/fakeApi';
import { availabilityText } from './availabilityText';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-18T12:00:00') });
});

const at = (time: string) => new Date(time).toISOString();

it.each<[string, Partial<Peer>, RegExp]>([
  ['how a coach can be reached', {}, /^Available$/u],
  ['how soon they answer', { replyWithin: 240 }, /^Available · Usually answers within 4 hours$/u],
  ['how soon, in days', { availability: 'busy', replyWithin: 1440 }, /^Busy · Usually answers within 1 day$/u],
  ['how soon, in minutes', { present: false, replyWithin: 90 }, /^Offline · Usually answers within 90 minutes$/u],
  ['that nobody knows when they are back', { availability: 'away' }, /^Away$/u],
  ['when they are back today', { availability: 'away', availableFrom: at('2026-03-18T13:30') }, /^Away until 1:30.PM$/u],
  [
    'when they are back this week, and how soon they answer',
    { availability: 'away', availableFrom: at('2026-03-20T09:00'), replyWithin: 60 },
    /^Away until Friday.* 9:00.AM · Usually answers within 1 hour$/u,
  ],
  [
    'when they are back, also while they are not here',
    { availability: 'away', present: false, availableFrom: at('2026-03-18T13:30') },
    /^Away until 1:30.PM$/u,
  ],
  [
    'only how soon they answer, while nobody knows whether they are here',
    { present: null, replyWithin: 60 },
    /^Usually answers within 1 hour$/u,
  ],
  ['when they were last here', { present: false, lastSeenAt: at('2026-03-18T09:30') }, /^Offline · last seen 9:30.AM$/u],
  [
    'that it was yesterday',
    { availability: 'away', present: null, lastSeenAt: at('2026-03-17T09:30') },
    /^Away · last seen yesterday at 9:30.AM$/u,
  ],
  ['nothing of it while they are here', { lastSeenAt: at('2026-03-18T09:30') }, /^Available$/u],
  ['nothing of the hours of one who is here', { availableFrom: at('2026-03-18T13:30') }, /^Available$/u],
])('says %s', (_, change, text) => {
  expect(availabilityText({ ...chris, ...change })).toMatch(text);
});
