import { expect, it } from 'vitest';
import type { Peer } from '../../api/types';
import { conversationWith } from '../../testing/conversations';
import { chris } from '../../testing/fakeApi';
import { reachability, reachabilityText, withKnownPresence } from './presence';

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

it('remembers nothing of whether the other is there once the coaching has ended', () => {
  const known = conversationWith('9', 'Chris Bakker');
  const unknown = { ...known, peer: { ...known.peer, present: null } };
  const ended = { ...unknown, endedAt: '2026-03-03T10:00:00Z' };
  expect(withKnownPresence([unknown], [known])[0]?.peer.present).toBe(true);
  expect(withKnownPresence([ended], [known])[0]?.peer.present).toBeNull();
});
