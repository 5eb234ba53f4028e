import type { Reaction } from '../../../api/types';
import { say } from '../../../strings';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import styles from './MessageBubble.module.css';
import { signs } from './signs';

interface ReactionChipsProps {
  name: string;
  peers: Reaction | null;
  mine: Reaction | null;
}

/** The reactions of both users to a message. */
export function ReactionChips({ name, peers, mine }: ReactionChipsProps) {
  if (!peers && !mine) return null;
  return (
    <p className={styles.reactions}>
      {peers && <Chip who={name} reaction={peers} />}
      {mine && <Chip who={say('you')} reaction={mine} isMine />}
    </p>
  );
}

function Chip({ who, reaction, isMine = false }: { who: string; reaction: Reaction; isMine?: boolean }) {
  // A later version of the API may send a reaction without a name here.
  const sign = signs[reaction] as (typeof signs)[Reaction] | undefined;
  if (!sign) return null;
  const words = say('reactedWith', { name: who, reaction: say(sign.name) });
  return (
    <span className={styles.reaction} data-mine={isMine || undefined} title={words}>
      <span aria-hidden="true">{sign.character}</span>
      <VisuallyHidden>{words} </VisuallyHidden>
    </span>
  );
}
