import { useState } from 'react';
import type { Message } from '../../api/types';
import { say } from '../../strings';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

interface IncomingAnnouncementProps {
  name: string;
  /** The newest message of the peer. */
  message: Message | undefined;
}

/** Says a message aloud that arrives while its conversation is open; not those that were there already. */
export function IncomingAnnouncement({ name, message }: IncomingAnnouncementProps) {
  const [opened] = useState(message?.seq ?? 0);
  return (
    <VisuallyHidden aria-live="polite">
      {message && message.seq > opened && say('incoming', { name, text: message.text })}
    </VisuallyHidden>
  );
}
