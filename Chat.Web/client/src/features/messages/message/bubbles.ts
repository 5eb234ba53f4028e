import type { Message, Reaction } from '../../../api/types';
import { dayOf } from '../../../lib/time';
import type { Unsent } from '../outbox';
import type { PendingReaction } from '../reactions';
import type { Revision } from '../revisions';

/** A message as shown on the screen. */
export interface Bubble {
  /** The key stays the same when the API confirms the message, so that the bubble stays in place. */
  readonly key: string;
  readonly text: string;
  readonly time: string;
  readonly isMine: boolean;
  /** The first message of its day, with the day above it. */
  readonly startsDay: boolean;
  /** The last message of a run by one person within one minute, with the time below it. */
  readonly endsRun: boolean;
  readonly editedAt: string | null;
  readonly isDeleted: boolean;
  /** True when the API could not open the stored text. */
  readonly isUnreadable: boolean;
  /** True for an automatic reply, which the system sent in a coach's name. */
  readonly automatic: boolean;
  readonly seq?: number;
  /** The `seq` of the answered message. */
  readonly replyTo?: number;
  readonly myReaction: Reaction | null;
  readonly peersReaction: Reaction | null;
  readonly unsent?: Unsent;
  readonly revision?: Revision;
}

/** The confirmed messages, followed by my unconfirmed ones; a message that is in both lists shows once. */
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
 * Adds the start of each day and the end of each run. Times never go back, because clocks differ and an unsent message keeps its place at
 * the end: so each day appears once. Days are compared as time intervals, because creating thousands of dates is slow.
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

const plain = { editedAt: null, isDeleted: false, isUnreadable: false, automatic: false, myReaction: null, peersReaction: null } as const;

const answering = (seq: number | null | undefined) => (seq === null || seq === undefined ? {} : { replyTo: seq });

/** Applies my pending edit or deletion; after a refusal, the message shows its old state. */
function stored(message: Message, me: string, revisions: readonly Revision[]): Content {
  const { seq, clientId, sender, text, sentAt, editedAt, deletedAt, automatic, replyTo, reactions, unreadable } = message;
  const isMine = sender === me;
  const bubble = {
    key: `${sender}:${clientId}`,
    text,
    time: sentAt,
    isMine,
    editedAt,
    isDeleted: deletedAt !== null,
    isUnreadable: unreadable === true,
    automatic,
    seq,
    ...answering(replyTo),
    // The previous version of the API sends no reactions.
    myReaction: (isMine ? reactions?.sender : reactions?.recipient) ?? null,
    peersReaction: (isMine ? reactions?.recipient : reactions?.sender) ?? null,
  };
  const revision = revisions.find((other) => other.seq === seq);
  if (!revision) return bubble;
  if (revision.state === 'refused') return { ...bubble, revision };
  return revision.text === null ? { ...bubble, text: '', isDeleted: true, revision } : { ...bubble, text: revision.text, revision };
}

/** Applies my pending reaction. */
function withReaction(bubble: Content, pending: readonly PendingReaction[]): Content {
  const chosen = pending.find(({ seq }) => seq === bubble.seq);
  return chosen ? { ...bubble, myReaction: chosen.reaction } : bubble;
}
