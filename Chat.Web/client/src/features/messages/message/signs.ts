import type { Reaction } from '../../../api/types';
import type { Key } from '../../../strings';

/** A reaction's character and its name. */
interface Sign {
  readonly character: string;
  readonly name: Key;
}

/** The reactions, in the order of the menu. */
export const signs: Readonly<Record<Reaction, Sign>> = {
  'thumbs-up': { character: '👍', name: 'signThumbsUp' },
  heart: { character: '❤️', name: 'signHeart' },
  laughing: { character: '😂', name: 'signLaughing' },
  surprised: { character: '😮', name: 'signSurprised' },
  sad: { character: '😢', name: 'signSad' },
  'folded-hands': { character: '🙏', name: 'signFoldedHands' },
};

export const reactions = Object.keys(signs) as Reaction[];
