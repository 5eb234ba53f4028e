import { expect, it } from 'vitest';
import { conversationWith } from '../../testing/conversations';
import { withKnownPresence } from './presence';

it('remembers nothing of whether the other is there once the coaching has ended', () => {
  const known = conversationWith('9', 'Chris Bakker');
  const unknown = { ...known, peer: { ...known.peer, present: null } };
  const ended = { ...unknown, endedAt: '2026-03-03T10:00:00Z' };
  expect(withKnownPresence([unknown], [known])[0]?.peer.present).toBe(true);
  expect(withKnownPresence([ended], [known])[0]?.peer.present).toBeNull();
});
