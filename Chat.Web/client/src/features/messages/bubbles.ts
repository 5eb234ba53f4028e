import type { Message } from '../../api/types';
import { isSameDay } from '../../lib/time';
import type { Unsent } from './outbox';

/** A message as it stands on the screen. */
export interface Bubble {
  /** The same before and after the API confirmed it, so that it stays where it is. */
  readonly key: string;
  readonly text: string;
  readonly time: string;
  readonly isMine: boolean;
  /** The first of its day: the day is said above it. */
  readonly startsDay: boolean;
  /** The last of a run by one person: the time stands below it. */
  readonly endsRun: boolean;
  readonly seq?: number;
  readonly unsent?: Unsent;
}

const runGapMs = 5 * 60_000;

/** The messages that the API has, and behind them mine that it has not confirmed; one that is both shows once. */
export function bubbles(messages: readonly Message[], unsent: readonly Unsent[], me: string): Bubble[] {
  const confirmed = new Set(messages.filter(({ sender }) => sender === me).map(({ clientId }) => clientId));
  const all = [
    ...messages.map(({ seq, clientId, sender, text, sentAt }) => ({ key: `${sender}:${clientId}`, text, time: sentAt, isMine: sender === me, seq })),
    ...unsent
      .filter(({ clientId }) => !confirmed.has(clientId))
      .map((message) => ({ key: `${me}:${message.clientId}`, text: message.text, time: message.writtenAt, isMine: true, unsent: message })),
  ];
  return all.map((bubble, index) => {
    const before = all[index - 1];
    const after = all[index + 1];
    return {
      ...bubble,
      startsDay: !before || !isSameDay(before.time, bubble.time),
      endsRun:
        !after || after.isMine !== bubble.isMine || !isSameDay(after.time, bubble.time) || Date.parse(after.time) - Date.parse(bubble.time) > runGapMs,
    };
  });
}
