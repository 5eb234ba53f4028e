import { useState } from 'react';
import type { Message } from '../../../api/types';
import { useUser } from '../../session/SessionContext';
import { bubbles, type Bubble } from '../message/bubbles';
import { useReactions, useRevisions, useUnsent } from '../MessagesContext';
import type { Unsent } from '../outbox';
import type { PendingReaction } from '../reactions';
import type { Revision } from '../revisions';
import { rows, type Row } from './rows';

interface Sources {
  readonly messages: readonly Message[];
  readonly unsent: readonly Unsent[];
  readonly revisions: readonly Revision[];
  readonly reactions: readonly PendingReaction[];
}

const kinds = ['messages', 'unsent', 'revisions', 'reactions'] as const satisfies (keyof Sources)[];

interface Arrangement {
  readonly of: Sources;
  readonly bubbles: readonly Bubble[];
  readonly rows: readonly Row[];
  /** True when rows were prepended since the previous arrangement. */
  readonly isShifted: boolean;
}

/** The rows of the conversation with a peer, including my unconfirmed messages and changes. */
export function useRows(peerId: string, messages: readonly Message[]): Arrangement {
  const me = useUser().id;
  const sources = { messages, unsent: useUnsent(peerId), revisions: useRevisions(peerId), reactions: useReactions(peerId) };
  const [shown, setShown] = useState(() => arrange(sources, me));
  if (kinds.some((kind) => shown.of[kind] !== sources[kind])) setShown(arrange(sources, me, shown));
  return shown;
}

function arrange(of: Sources, me: string, before?: Arrangement): Arrangement {
  const shown = bubbles(of.messages, of.unsent, of.revisions, me, of.reactions);
  const first = before?.bubbles[0]?.key;
  return { of, bubbles: shown, rows: rows(shown, before?.rows), isShifted: first !== undefined && first !== shown[0]?.key };
}
