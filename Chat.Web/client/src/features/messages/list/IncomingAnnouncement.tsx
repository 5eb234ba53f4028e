import { useEffect, useEffectEvent, useState } from 'react';
import type { Message, Peer } from '../../../api/types';
import { beginning } from '../../../lib/graphemes';
import { say } from '../../../strings';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';

/** Messages that arrive within this time share one announcement. */
const gatherMs = 800;

/** The longest announced text; a listener can read a longer one in the message itself. */
const longestSaid = 200;

interface IncomingAnnouncementProps {
  peer: Peer;
  messages: readonly Message[];
}

/**
 * Announces messages that arrive while their conversation is open, several at once as a number; not those that were there already. The
 * announcement goes when its message is deleted, edited or erased.
 */
export function IncomingAnnouncement({ peer: { id, name }, messages }: IncomingAnnouncementProps) {
  const [said, setSaid] = useState({ seq: messages.at(-1)?.seq ?? 0, of: '', text: '' });

  const fresh = messages.filter(({ seq, sender, deletedAt }) => seq > said.seq && sender === id && !deletedAt);
  const isFresh = fresh.length > 0;
  const sayFresh = useEffectEvent(() => {
    const newest = fresh.at(-1);
    if (!newest) return;
    const { length: count } = fresh;
    const text = count === 1 ? say('incoming', { name, text: shortened(textOf(newest)) }) : say('newMessages', { count });
    setSaid({ seq: newest.seq, of: textOf(newest), text });
  });

  // The timer starts with the first message, so that a stream of messages cannot delay the announcement for ever.
  useEffect(() => {
    if (!isFresh) return undefined;
    const timer = setTimeout(sayFresh, gatherMs);
    return () => clearTimeout(timer);
  }, [isFresh]);

  const stands = messages.some((message) => message.seq === said.seq && !message.deletedAt && textOf(message) === said.of);

  // Each announcement is a new element, so that the same words are announced twice. A menu or dialog hides all but live announcers.
  return (
    <VisuallyHidden aria-live="polite" data-live-announcer="true">
      <span key={said.seq}>{stands && said.text}</span>
    </VisuallyHidden>
  );
}

const textOf = (message: Message) => (message.unreadable ? say('unreadableMessage') : message.text);

function shortened(text: string): string {
  return text.length > longestSaid ? `${beginning(text, longestSaid)}…` : text;
}
