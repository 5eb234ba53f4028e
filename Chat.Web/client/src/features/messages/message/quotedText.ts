import type { Message } from '../../../api/types';
import { beginning } from '../../../lib/graphemes';
import { say } from '../../../strings';

/** The length of a quote in code units. */
const longest = 140;

/** The text of a quoted message; a message that is not loaded shows as an earlier message. */
export function quotedText(message: Message | undefined): string {
  if (!message) return say('quotedUnknown');
  if (message.deletedAt !== null) return say('quotedDeleted');
  if (message.unreadable) return say('unreadableMessage');
  return message.text.length > longest ? `${beginning(message.text, longest)}…` : message.text;
}
