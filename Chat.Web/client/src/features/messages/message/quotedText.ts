import type { Message } from '../../../api/types';
import { beginning } from '../../../lib/graphemes';
import { say } from '../../../strings';

/** As much of a message as is quoted. */
const longest = 140;

/** How a message reads where another one answers it; as long as it is not loaded, it is some earlier message. */
export function quotedText(message: Message | undefined): string {
  if (!message) return say('quotedUnknown');
  if (message.deletedAt !== null) return say('quotedDeleted');
  return message.text.length > longest ? `${beginning(message.text, longest)}…` : message.text;
}
