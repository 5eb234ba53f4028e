import { find } from 'linkifyjs';

/** A stretch of a text: words, or a link. */
export interface Part {
  /** Where it begins in the whole. */
  readonly at: number;
  readonly text: string;
  /** Where it leads; only `http:`, `https:` and `mailto:`. */
  readonly href?: string;
  /** The host that it really leads to, where the text could make one believe something else. */
  readonly host?: string;
}

const protocols = new Set(['http:', 'https:', 'mailto:']);
const begins = /^(?:https?:\/\/|mailto:|www\.)/iu;

/** Characters that turn the direction of a text, or that nobody sees: an address has no need of them. */
const tricks = /\p{Default_Ignorable_Code_Point}/u;

/** The text in parts, so that its links can be pressed. What is not plainly an address stays words. */
export function parts(text: string): Part[] {
  const all: Part[] = [];
  let end = 0;
  for (const { value, href, type, start, end: after } of find(text, { defaultProtocol: 'https' })) {
    const link = type === 'email' || begins.test(value) ? leads(start, value, href) : undefined;
    if (!link) continue;
    if (start > end) all.push({ at: end, text: text.slice(end, start) });
    all.push(link);
    end = after;
  }
  if (end < text.length) all.push({ at: end, text: text.slice(end) });
  return all;
}

function leads(at: number, text: string, address: string): Part | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !protocols.has(url.protocol) || tricks.test(text)) return undefined;
  // The name of a user before the host, or a host whose letters may look like others, tells something else than where it leads.
  const deceives = url.username !== '' || url.password !== '' || /(?:^|\.)xn--/u.test(url.hostname);
  return { at, text, href: url.href, ...(deceives && { host: url.hostname }) };
}
