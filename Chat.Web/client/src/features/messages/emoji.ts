import type { CompactEmoji, MessagesDataset } from 'emojibase';
import type { Language } from '../../strings';

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

const data: Record<Language, () => Promise<[{ default: CompactEmoji[] }, { default: MessagesDataset }]>> = {
  en: () => Promise.all([import('emojibase-data/en/compact.json'), import('emojibase-data/en/messages.json')]),
  nl: () => Promise.all([import('emojibase-data/nl/compact.json'), import('emojibase-data/nl/messages.json')]),
};

const loaded = new Map<Language, Promise<EmojiGroup[]>>();

/** All emoji by kind, in a language; they come from our own origin, once. */
export function emojiIn(language: Language): Promise<EmojiGroup[]> {
  let groups = loaded.get(language);
  if (!groups) loaded.set(language, (groups = data[language]().then(([emoji, messages]) => grouped(emoji.default, messages.default))));
  return groups;
}

function grouped(emoji: readonly CompactEmoji[], { groups }: MessagesDataset): EmojiGroup[] {
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
