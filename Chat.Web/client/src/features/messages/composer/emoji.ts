import type { CompactEmoji, MessagesDataset } from 'emojibase';
import { folded } from '../../../lib/matching';
import { Part } from '../../../lib/part';
import type { Language } from '../../../strings';
import type { Tone } from '../ownEmoji';

/** An emoji with its name and its search words. */
export interface Emoji {
  readonly id: string;
  readonly character: string;
  readonly name: string;
  /** The name and the tags, folded for the search. */
  readonly words: string;
  /** The variants of the emoji by skin tone, if there are any. */
  readonly toned?: Partial<Record<Tone, string>>;
}

/** Emoji of one kind, such as food. */
export interface EmojiGroup {
  readonly id: string;
  readonly name: string;
  readonly emoji: readonly Emoji[];
}

/** The modifier code point of each tone, as it appears in an id. */
const modifiers = {
  light: '1F3FB',
  'medium-light': '1F3FC',
  medium: '1F3FD',
  'medium-dark': '1F3FE',
  dark: '1F3FF',
} satisfies Partial<Record<Tone, string>>;
const anyModifier = /1F3F[B-F]/gu;

/** The group of emoji components, which are no emoji themselves. */
const components = 2;

/** All emoji by kind, in each language; the data comes from our own origin. */
export const emojiIn: Readonly<Record<Language, Part<EmojiGroup[]>>> = {
  en: new Part(async () =>
    grouped(...(await Promise.all([import('emojibase-data/en/compact.json'), import('emojibase-data/en/messages.json')]))),
  ),
  nl: new Part(async () =>
    grouped(...(await Promise.all([import('emojibase-data/nl/compact.json'), import('emojibase-data/nl/messages.json')]))),
  ),
};

function grouped({ default: emoji }: { default: CompactEmoji[] }, { default: { groups } }: { default: MessagesDataset }): EmojiGroup[] {
  return groups
    .filter(({ order }) => order !== components)
    .map(({ key, message, order }) => ({
      id: key,
      name: message,
      emoji: emoji
        .filter(({ group }) => group === order)
        .toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0))
        .map(({ hexcode, unicode, label, tags = [], skins }) => ({
          id: hexcode,
          character: unicode,
          name: label,
          words: folded([label, ...tags].join(' ')),
          ...(skins && { toned: toned(skins) }),
        })),
    }));
}

/** In an emoji with two people, both have the same tone. */
function toned(skins: readonly CompactEmoji[]): Partial<Record<Tone, string>> {
  const looks = Object.entries(modifiers).map(
    ([tone, modifier]) => [tone, skins.find((skin) => hasOnly(skin, modifier))?.unicode] as const,
  );
  return Object.fromEntries(looks.filter(([, look]) => look !== undefined));
}

function hasOnly({ hexcode }: CompactEmoji, modifier: string): boolean {
  return hexcode.match(anyModifier)?.every((other) => other === modifier) ?? false;
}

/** The emoji in a skin tone, or without a tone when the emoji has no such variant. */
export function inTone({ character, toned: looks }: Emoji, tone: Tone): string {
  return looks?.[tone] ?? character;
}

const all = (groups: readonly EmojiGroup[]) => groups.flatMap(({ emoji }) => emoji);

/** The emoji with these ids, in their order. */
export function withIds(groups: readonly EmojiGroup[], ids: readonly string[]): Emoji[] {
  if (ids.length === 0) return [];
  const known = new Map(all(groups).map((emoji) => [emoji.id, emoji]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

const most = 80;

/** The emoji that match all words of the query; names that begin with the first word come first. */
export function search(groups: readonly EmojiGroup[], question: string): Emoji[] {
  const words = folded(question).trim().split(/\s+/u);
  const found = all(groups).filter((emoji) => words.every((word) => emoji.words.includes(word)));
  const isFirst = ({ name }: Emoji) => Number(!folded(name).startsWith(words[0]!));
  return found.toSorted((one, other) => isFirst(one) - isFirst(other)).slice(0, most);
}

const mostNamed = 8;

/**
 * The emoji with words that start like `written`, such as `thumbs_u` or `thumbsup`. Names with this start come first, then emoji with such
 * a word later in their name; the shortest name comes first.
 */
export function named(groups: readonly EmojiGroup[], written: string): Emoji[] {
  const parts = folded(written).split(/[_-]/u).filter((part) => part !== '');
  const whole = parts.join('');
  const ranked = all(groups).flatMap((emoji) => {
    const name = folded(emoji.name);
    if (name.replaceAll(/[\s-]/gu, '').startsWith(whole)) return { emoji, rank: name.length };
    if (!parts.every((part) => hasWord(emoji.words, part))) return [];
    return { emoji, rank: hasWord(name, parts[0]!) ? nameOnly + name.length : 2 * nameOnly };
  });
  return ranked
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, mostNamed)
    .map(({ emoji }) => emoji);
}

/** Larger than the length of any name. */
const nameOnly = 1_000;

const hasWord = (words: string, beginning: string) => ` ${words}`.includes(` ${beginning}`);
