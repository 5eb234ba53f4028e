import { expect, it } from 'vitest';
import type { Message } from '../../api/types';
import { bubbles } from './bubbles';
import type { Unsent } from './outbox';

function message(seq: number, sender: string, time: string): Message {
  return { seq, change: seq, clientId: `c${seq}`, sender, text: `text ${seq}`, sentAt: `2026-01-0${time}:00`, editedAt: null, deletedAt: null, automatic: false };
}

const unsent: Unsent = { clientId: 'c2', peerId: '9', text: 'text 2', writtenAt: '2026-01-02T10:02:00', state: 'sending' };

it('shows a message once, with one key, while it is confirmed and not yet taken from the outbox', () => {
  const before = bubbles([message(1, '9', '2T10:00')], [unsent], '42');
  const during = bubbles([message(1, '9', '2T10:00'), message(2, '42', '2T10:02')], [unsent], '42');
  expect(during).toHaveLength(2);
  expect(during.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
});

it('does not take a message of the peer for mine because it has the same clientId', () => {
  expect(bubbles([message(2, '9', '2T10:00')], [unsent], '42')).toHaveLength(2);
});

it('says a day once, and the time once for what was written together', () => {
  const shown = bubbles(
    [message(1, '9', '1T10:00'), message(2, '9', '2T10:00'), message(3, '9', '2T10:01'), message(4, '9', '2T10:20'), message(5, '42', '2T10:21')],
    [],
    '42',
  );
  expect(shown.map(({ startsDay }) => startsDay)).toEqual([true, true, false, false, false]);
  expect(shown.map(({ endsRun }) => endsRun)).toEqual([true, false, true, true, true]);
});
