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

/** What begins as an address does, up to white space, and what has the form of an email address. Not inside a word. */
const candidates = /(?<![\p{L}\p{N}_@/.:-])(?:(?:https?:\/\/|www\.|mailto:)[^\s<>"]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/giu;

const protocols = new Set(['http:', 'https:', 'mailto:']);

/** Characters that turn the direction of a text, or that nobody sees: an address has no need of them. */
const tricks = /\p{Default_Ignorable_Code_Point}/u;

/** The text in parts, so that its links can be pressed. What is not plainly an address stays words. */
export function parts(text: string): Part[] {
  const all: Part[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(candidates)) {
    const link = leads(index, trimmed(found));
    if (!link) continue;
    if (index > end) all.push({ at: end, text: text.slice(end, index) });
    all.push(link);
    end = index + link.text.length;
  }
  if (end < text.length) all.push({ at: end, text: text.slice(end) });
  return all;
}

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Without the punctuation of the sentence around it: a bracket belongs to an address that opens it too. */
function trimmed(address: string): string {
  const last = address.at(-1) ?? '';
  const opening = closing[last];
  const isOutside = opening === undefined ? /[.,;:!?'*_~…’”»]/u.test(last) : address.split(last).length > address.split(opening).length;
  return isOutside ? trimmed(address.slice(0, -1)) : address;
}

function leads(at: number, text: string): Part | undefined {
  const address = /^(?:https?|mailto):/iu.test(text) ? text : text.includes('@') && !/^www\./iu.test(text) ? `mailto:${text}` : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !protocols.has(url.protocol) || tricks.test(text) || !leadsSomewhere(url)) return undefined;
  // The name of a user before the host, or a host whose letters may look like others, tells something else than where it leads.
  const deceives = url.username !== '' || url.password !== '' || /(?:^|\.)xn--/u.test(url.hostname);
  return { at, text, href: url.href, ...(deceives && { host: url.hostname }) };
}

function leadsSomewhere({ protocol, hostname, pathname }: URL): boolean {
  return protocol === 'mailto:' ? /^[^@]+@[^@]+$/u.test(pathname) : hostname !== '' && hostname !== 'www.';
}
