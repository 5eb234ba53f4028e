import { useQuery } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Message } from '../../api/types';
import { useStore } from '../../lib/store';
import type { Wanted } from '../conversations/wanted';
import { useConnectionStatus } from '../notices/NoticesContext';
import type { Answers } from './answers';
import type { Drafts } from './drafts';
import type { Edits } from './edits';
import type { Outbox, Unsent } from './outbox';
import type { OwnEmoji } from './ownEmoji';
import type { PendingReaction, Reactions } from './reactions';
import type { Revision, Revisions } from './revisions';
import { messageIn } from './thread';
import type { Threads } from './threads';
import { unfinished, type Unfinished } from './unfinished';

/** The messages of the user: threads from the API, and local state such as drafts and the outbox. */
export interface Messages {
  readonly threads: Threads;
  readonly outbox: Outbox;
  readonly revisions: Revisions;
  readonly reactions: Reactions;
  readonly drafts: Drafts;
  readonly answers: Answers;
  readonly edits: Edits;
  readonly ownEmoji: OwnEmoji;
  readonly wanted: Wanted;
  /** The keys of the long messages that are unfolded. */
  readonly unfolded: Set<string>;
}

export const MessagesContext = createContext<Messages | null>(null);

export function useMessages(): Messages {
  const messages = use(MessagesContext);
  if (!messages) throw new Error('There are no messages around this component.');
  return messages;
}

/** The messages with a peer, kept in sync while they are on the screen. */
export function useThread(peerId: string) {
  const { threads } = useMessages();
  const query = useQuery(threads.query(peerId));
  const isLoaded = query.data !== undefined;

  useEffect(() => {
    const close = threads.opened(peerId);
    if (isLoaded) threads.sync(peerId).catch(() => undefined);
    return close;
  }, [threads, peerId, isLoaded]);

  return query;
}

/** My messages to a peer that the API has not confirmed yet. */
export function useUnsent(peerId: string): readonly Unsent[] {
  const unsent = useStore(useMessages().outbox.unsent);
  return useMemo(() => unsent.filter((message) => message.peerId === peerId), [unsent, peerId]);
}

/** My draft of a message to a peer. */
export function useDraft(peerId: string): string {
  const { drafts } = useMessages();
  return useSyncExternalStore(drafts.subscribe, () => drafts.of(peerId));
}

/** All texts of mine that exist only in this page. */
export function useUnfinished(): readonly Unfinished[] {
  const messages = useMessages();
  useStore(messages.outbox.unsent);
  useStore(messages.revisions.pending);
  useStore(messages.edits);
  useStore(messages.drafts);
  return unfinished(messages);
}

/** My edits and deletions of messages to a peer that the API has not confirmed yet. */
export function useRevisions(peerId: string): readonly Revision[] {
  const pending = useStore(useMessages().revisions.pending);
  return useMemo(() => pending.filter((revision) => revision.peerId === peerId), [pending, peerId]);
}

/** My reactions to messages with a peer that the API has not confirmed yet. */
export function useReactions(peerId: string): readonly PendingReaction[] {
  const pending = useStore(useMessages().reactions.pending);
  return useMemo(() => pending.filter((reaction) => reaction.peerId === peerId), [pending, peerId]);
}

/** Returns a message that another one answers. If the message is missing, loads it, again after a reconnect. */
export function useQuoted(peerId: string, seq: number): Message | undefined {
  const { threads } = useMessages();
  const { data: thread } = useQuery({ ...threads.query(peerId), enabled: false });
  const isLost = useConnectionStatus() === 'reconnecting';
  const quoted = thread && messageIn(thread, seq);
  const isMissing = thread !== undefined && quoted === undefined;

  useEffect(() => {
    if (isMissing && !isLost) threads.loadQuoted(peerId, seq).catch(() => undefined);
  }, [threads, peerId, seq, isMissing, isLost]);

  return quoted;
}
