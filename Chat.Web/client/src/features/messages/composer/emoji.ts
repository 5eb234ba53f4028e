import type { CompactEmoji, MessagesDataset } from 'emojibase';
import { Part } from '../../../lib/part';
import type { Language } from '../../../strings';

/** An emoji with what it is called and found by. */
export interface Emoji {
  readonly id: string;
  readonly character: string;
  readonly name: string;
  readonly words: string;
}

/** Emoji of one kind, such as food. */
export interface EmojiGroup {
  readonly id: string;
  readonly name: string;
  readonly emoji: readonly Emoji[];
}

/** The parts that emoji are made of, which are none themselves. */
const components = 2;

/** All emoji by kind, in each language; they come from our own origin. */
export const emojiIn: Readonly<Record<Language, Part<EmojiGroup[]>>> = {
  en: new Part(async () => grouped(...(await Promise.all([import('emojibase-data/en/compact.json'), import('emojibase-data/en/messages.json')])))),
  nl: new Part(async () => grouped(...(await Promise.all([import('emojibase-data/nl/compact.json'), import('emojibase-data/nl/messages.json')])))),
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
        .map(({ hexcode, unicode, label, tags }) => ({ id: hexcode, character: unicode, name: label, words: [label, ...(tags ?? [])].join(' ').toLowerCase() })),
    }));
}

const most = 80;

/** Those that all words of the question are about; those whose name begins with it come first. */
export function search(groups: readonly EmojiGroup[], question: string): Emoji[] {
  const words = question.trim().toLowerCase().split(/\s+/u);
  const found = groups.flatMap(({ emoji }) => emoji).filter((emoji) => words.every((word) => emoji.words.includes(word)));
  const isFirst = ({ name }: Emoji) => Number(!name.toLowerCase().startsWith(words[0]!));
  return found.toSorted((one, other) => isFirst(one) - isFirst(other)).slice(0, most);
}
