import type { Reaction } from '../../../api/types';
import type { Key } from '../../../strings';

/** A sign to react with, as it is drawn and as it is called. */
interface Sign {
  readonly character: string;
  readonly name: Key;
}

/** The signs, in the order in which they are offered. */
export const signs: Readonly<Record<Reaction, Sign>> = {
  'thumbs-up': { character: '👍', name: 'signThumbsUp' },
  heart: { character: '❤️', name: 'signHeart' },
  laughing: { character: '😂', name: 'signLaughing' },
  surprised: { character: '😮', name: 'signSurprised' },
  sad: { character: '😢', name: 'signSad' },
  'folded-hands': { character: '🙏', name: 'signFoldedHands' },
};

export const reactions = Object.keys(signs) as Reaction[];
