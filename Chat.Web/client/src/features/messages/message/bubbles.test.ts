import { expect, it } from 'vitest';
import type { Message } from '../../../api/types';
import { plainMessage } from '../../../testing/conversations';
import { rows } from '../list/rows';
import type { Unsent } from '../outbox';
import type { Revision } from '../revisions';
import { bubbles } from './bubbles';
import { progressMarks } from './progress';

function message(seq: number, sender: string, time: string): Message {
  return { ...plainMessage, seq, change: seq, clientId: `c${seq}`, sender, text: `text ${seq}`, sentAt: `2026-01-0${time}:00` };
}

const unsent: Unsent = {
  clientId: 'c2',
  peerId: '9',
  text: 'text 2',
  writtenAt: '2026-01-02T10:02:00',
  state: 'sending',
  mayHaveArrived: false,
};

it('shows a message once, with one key, while it is confirmed and not yet taken from the outbox', () => {
  const before = bubbles([message(1, '9', '2T10:00')], [unsent], [], '42');
  const during = bubbles([message(1, '9', '2T10:00'), message(2, '42', '2T10:02')], [unsent], [], '42');
  expect(during).toHaveLength(2);
  expect(during.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
});

it('does not take a message of the peer for mine because it has the same clientId', () => {
  expect(bubbles([message(2, '9', '2T10:00')], [unsent], [], '42')).toHaveLength(2);
});

it('shows an edit and a deletion before the API has them, and what was there when it refuses them', () => {
  const revision = { peerId: '9', seq: 1, text: 'edited', state: 'saving' } as const;
  const stored = message(1, '42', '2T10:00');
  const shown = (revisions: Revision[]) => bubbles([stored], [], revisions, '42').map(({ text, isDeleted }) => [text, isDeleted]);
  expect(shown([revision])).toEqual([['edited', false]]);
  expect(shown([{ ...revision, text: null }])).toEqual([['', true]]);
  expect(shown([{ ...revision, state: 'refused' }])).toEqual([['text 1', false]]);
});

it('ends a run with its sender, its day, and its minute', () => {
  const messages = [
    message(1, '9', '1T10:00'),
    message(2, '9', '2T10:00'),
    message(3, '9', '2T10:00'),
    message(4, '9', '2T10:01'),
    message(5, '42', '2T10:01'),
  ];
  expect(bubbles(messages, [], [], '42').map(({ endsRun }) => endsRun)).toEqual([true, false, true, true, true]);
});

it('says the time of each of many messages that come one after the other', () => {
  const messages = [0, 4, 8, 12].map((minute, index) => message(index + 1, '9', `2T10:${String(minute).padStart(2, '0')}`));
  expect(bubbles(messages, [], [], '42').map(({ endsRun }) => endsRun)).toEqual([true, true, true, true]);
});

it('keeps what is not sent at the end, however long ago it was written, and says no day twice', () => {
  const shown = bubbles([message(1, '9', '1T10:00'), message(2, '9', '3T10:00')], [unsent], [], '42');
  expect(shown.map(({ key }) => key)).toEqual(['9:c1', '9:c2', '42:c2']);
  const keys = rows(shown).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => key.startsWith('day'))).toHaveLength(2);
});

it('says a day once, and keeps the rows that did not change', () => {
  const messages = [message(2, '9', '2T10:00'), message(3, '9', '2T10:01')];
  const before = rows(bubbles(messages, [], [], '42'));
  const after = rows(bubbles([message(1, '9', '1T10:00'), ...messages], [], [], '42'), before);
  expect(after.map(({ key }) => key)).toEqual(['start', 'day Thu Jan 01 2026', '9:c1', 'day Fri Jan 02 2026', '9:c2', '9:c3']);
  expect(after[5]).toBe(before[3]);
});

it('says how far my messages came once for each, under the last that came so far', () => {
  const mine = bubbles([1, 2, 3, 4].map((seq) => message(seq, '42', '2T10:00')), [], [], '42');
  const marks = (peerReadSeq: number, peerDeliveredSeq: number) =>
    Object.fromEntries(progressMarks(mine, { peerReadSeq, peerDeliveredSeq }));
  expect(marks(0, 0)).toEqual({ '42:c4': 'sent' });
  expect(marks(1, 3)).toEqual({ '42:c1': 'read', '42:c3': 'delivered', '42:c4': 'sent' });
  expect(marks(4, 3)).toEqual({ '42:c4': 'read' });
});
