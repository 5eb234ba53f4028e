import { linkifyit } from 'linkify-it';

/** A part of a text: words, or a link. */
export interface Part {
  /** The index of the part in the whole text. */
  readonly at: number;
  readonly text: string;
  /** The target of the link; only `http:`, `https:` and `mailto:`. */
  readonly href?: string;
  /** The real host of the link, when the text could mislead the reader about it. */
  readonly host?: string;
}

const finder = linkifyit({ fuzzyLink: true, fuzzyEmail: true, urlAuth: true });

const protocols = new Set(['http:', 'https:', 'mailto:']);

/** Invisible characters, such as marks of direction: an address needs none of them. */
const tricks = /\p{Default_Ignorable_Code_Point}/u;

/** An address after such a character is only the end of a longer address, such as the part after the quote in `o"b@example.com`. */
const middle = /[\p{L}\p{N}\p{Default_Ignorable_Code_Point}]["'’”]?$/u;

/** Splits a text into words and links. An ambiguous address stays words. */
export function parts(text: string): Part[] {
  const all: Part[] = [];
  let end = 0;
  for (const { index, lastIndex, schema } of finder.match(text) ?? []) {
    const link = leads(text, index, lastIndex, schema);
    if (!link) continue;
    if (index > end) all.push({ at: end, text: text.slice(end, index) });
    all.push(link);
    end = lastIndex;
  }
  if (end < text.length) all.push({ at: end, text: text.slice(end) });
  return all;
}

/** The parts of the first `length` characters; a truncated link keeps its whole target. */
export function firstParts(text: string, length: number): Part[] {
  return parts(text)
    .filter(({ at }) => at < length)
    .map((part) => ({ ...part, text: part.text.slice(0, length - part.at) }));
}

function leads(whole: string, at: number, end: number, schema: string): Part | undefined {
  const text = whole.slice(at, end);
  if (tricks.test(text) || tricks.test(characterAt(whole, end)) || middle.test(whole.slice(Math.max(0, at - 3), at))) return undefined;
  const address = withSchema(text, schema);
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !protocols.has(url.protocol)) return undefined;
  // A user name before the host, or a punycode host with lookalike letters, can mislead the reader.
  const deceives = url.username !== '' || url.password !== '' || /(?:^|\.)xn--/u.test(url.hostname);
  return { at, text, href: url.href, ...(deceives && { host: url.hostname }) };
}

/** A name such as `notes.md` is no address: without a schema, a link needs an `@` or must begin with `www.`. */
function withSchema(text: string, schema: string): string | undefined {
  if (schema !== '' && schema !== '//') return /^[a-z]+:/iu.test(text) ? text : `mailto:${text}`;
  return /^www\./iu.test(text) ? `https://${text}` : undefined;
}

const characterAt = (text: string, index: number) => String.fromCodePoint(text.codePointAt(index) ?? 0x20);
