import { beforeAll, describe, expect, it } from 'vitest';
import { emojiIn, inTone, named, search, withIds, type EmojiGroup } from './emoji';

const groups: Record<string, readonly EmojiGroup[]> = {};

beforeAll(async () => {
  for (const [language, part] of Object.entries(emojiIn)) {
    await part.ask();
    groups[language] = part.get()!;
  }
});

const characters = (language: string, written: string) => named(groups[language]!, written).map(({ character }) => character);

describe('emoji', () => {
  it.each([
    ['en', 'tada', '🎉'],
    ['en', 'thumbs_u', '👍️'],
    ['en', 'thumbsup', '👍️'],
    ['en', 'heart', '❤️'],
    ['nl', 'hart', '❤️'],
    ['nl', 'duim', '👍️'],
  ])('in %s are named %s', (language, written, expected) => expect(characters(language, written)).toContain(expected));

  it('are named by how their words begin, and are eight at most', () => {
    expect(characters('en', 'ngerprin')).toEqual([]);
    expect(characters('en', 'fa')).toHaveLength(8);
    expect(characters('en', 'cafe')).toEqual(characters('en', 'café'));
  });

  it('have a tone of skin where they can have one', () => {
    const [thumb, panda, couple] = ['thumbs up', 'panda', 'people holding hands'].map((name) => search(groups.en!, name)[0]!);
    expect(inTone(thumb!, 'dark')).toBe('👍🏿');
    expect(inTone(thumb!, 'default')).toBe('👍️');
    expect(inTone(couple!, 'light')).toBe('🧑🏻‍🤝‍🧑🏻');
    expect(inTone(panda!, 'dark')).toBe('🐼');
  });

  it('are found again by their ids, in that order', () => {
    expect(withIds(groups.nl!, ['1F44D', 'gone', '1F602']).map(({ character }) => character)).toEqual(['👍️', '😂']);
  });
});
