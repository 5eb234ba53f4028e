import { expect, it } from 'vitest';
import type { Peer } from '../../api/types';
import { chris } from '../../testing/fakeApi';
import { reachability, reachabilityText } from './reachability';

type Case = [Peer['availability'], Peer['present'], ReturnType<typeof reachability>, string];

it.each<Case>([
  ['available', true, 'online', 'Available'],
  ['busy', true, 'busy', 'Busy'],
  ['away', true, 'away', 'Away'],
  [null, true, 'online', 'Online'],
  ['available', false, 'offline', 'Offline'],
  ['busy', false, 'offline', 'Offline'],
  ['away', false, 'away', 'Away'],
  [null, false, 'offline', 'Offline'],
  ['available', null, undefined, ''],
  ['busy', null, 'busy', 'Busy'],
  ['away', null, 'away', 'Away'],
  [null, null, undefined, ''],
])('shows somebody who declares %s, and is present: %s, as %s', (availability, present, reach, text) => {
  const peer: Peer = { ...chris, availability, present };
  expect(reachability(peer)).toBe(reach);
  expect(reachabilityText(peer)).toBe(text);
});
