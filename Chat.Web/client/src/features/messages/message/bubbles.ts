import type { Message, Reaction } from '../../../api/types';
import { dayOf } from '../../../lib/time';
import type { Unsent } from '../outbox';
import type { PendingReaction } from '../reactions';
import type { Revision } from '../revisions';

/** A message as it stands on the screen. */
export interface Bubble {
  /** The same before and after the API confirmed it, so that it stays where it is. */
  readonly key: string;
  readonly text: string;
  readonly time: string;
  readonly isMine: boolean;
  /** The first of its day: the day is said above it. */
  readonly startsDay: boolean;
  /** The last of a run by one person within one minute: the time stands below it. */
  readonly endsRun: boolean;
  readonly editedAt: string | null;
  readonly isDeleted: boolean;
  /** The system gave it in the peer's name. */
  readonly automatic: boolean;
  readonly seq?: number;
  /** The `seq` of the message that it answers. */
  readonly replyTo?: number;
  readonly myReaction: Reaction | null;
  readonly peersReaction: Reaction | null;
  readonly unsent?: Unsent;
  readonly revision?: Revision;
}

/** The messages that the API has, and behind them mine that it has not confirmed; one that is both shows once. */
export function bubbles(
  messages: readonly Message[],
  unsent: readonly Unsent[],
  revisions: readonly Revision[],
  me: string,
  reactions: readonly PendingReaction[] = [],
): Bubble[] {
  const confirmed = new Set(unsent.length === 0 ? [] : messages.filter(({ sender }) => sender === me).map(({ clientId }) => clientId));
  const all = [
    ...messages.map((message) => withReaction(stored(message, me, revisions), reactions)),
    ...unsent
      .filter(({ clientId }) => !confirmed.has(clientId))
      .map((message) => ({
        ...plain,
        key: `${me}:${message.clientId}`,
        text: message.text,
        time: message.writtenAt,
        isMine: true,
        unsent: message,
        ...answering(message.replyTo),
      })),
  ];
  return placed(all);
}

/**
 * Each with its place among the others. Clocks differ, and a message that is not sent yet keeps its place at the end however late it gets
 * there: time does not go back here, so that a day is said once. Days are compared as stretches of time, because thousands of dates would
 * take too long.
 */
function placed(all: readonly Content[]): Bubble[] {
  let latest = -Infinity;
  const times = all.map(({ time }) => (latest = Math.max(latest, Date.parse(time))));
  let endOfDay = -Infinity;
  const starts = times.map((time) => {
    if (time < endOfDay) return false;
    endOfDay = dayOf(time).end;
    return true;
  });
  return all.map((bubble, index) => {
    const after = all[index + 1];
    const goesOn = after && !starts[index + 1] && after.isMine === bubble.isMine && after.automatic === bubble.automatic;
    return { ...bubble, startsDay: starts[index]!, endsRun: !goesOn || minute(times[index + 1]!) !== minute(times[index]!) };
  });
}

const minute = (time: number) => Math.floor(time / 60_000);

type Content = Omit<Bubble, 'startsDay' | 'endsRun'>;

const plain = { editedAt: null, isDeleted: false, automatic: false, myReaction: null, peersReaction: null } as const;

const answering = (seq: number | null | undefined) => (seq === null || seq === undefined ? {} : { replyTo: seq });

/** A change that I asked for shows at once; a message whose change the API refused shows as it was. */
function stored(message: Message, me: string, revisions: readonly Revision[]): Content {
  const { seq, clientId, sender, text, sentAt, editedAt, deletedAt, automatic, replyTo, reactions } = message;
  const isMine = sender === me;
  const bubble = {
    key: `${sender}:${clientId}`,
    text,
    time: sentAt,
    isMine,
    editedAt,
    isDeleted: deletedAt !== null,
    automatic,
    seq,
    ...answering(replyTo),
    // The API of the version before has none.
    myReaction: (isMine ? reactions?.sender : reactions?.recipient) ?? null,
    peersReaction: (isMine ? reactions?.recipient : reactions?.sender) ?? null,
  };
  const revision = revisions.find((other) => other.seq === seq);
  if (!revision) return bubble;
  if (revision.state === 'refused') return { ...bubble, revision };
  return revision.text === null ? { ...bubble, text: '', isDeleted: true, revision } : { ...bubble, text: revision.text, revision };
}

/** My choice shows at once. */
function withReaction(bubble: Content, pending: readonly PendingReaction[]): Content {
  const chosen = pending.find(({ seq }) => seq === bubble.seq);
  return chosen ? { ...bubble, myReaction: chosen.reaction } : bubble;
}
