import { useEffect, useEffectEvent, useRef } from 'react';
import type { Conversation } from '../../../api/types';
import { back } from '../../../lib/location';
import { useTwoPanes } from '../../../lib/viewport';
import { say } from '../../../strings';
import { Avatar } from '../../../ui/Avatar';
import { Button } from '../../../ui/Button';
import { BackIcon } from '../../../ui/icons';
import { availabilityText } from '../../availability/availabilityText';
import { reachability } from '../../availability/reachability';
import { ConversationActions } from '../../conversations/ConversationActions';
import { isEnded } from '../../conversations/ended';
import { ErasureActions } from '../../erasure/ErasureActions';
import { UrgentHelpButton } from '../../urgent/UrgentHelpButton';
import styles from './OpenConversation.module.css';

export function ConversationHeader({ conversation }: { conversation: Conversation }) {
  const { peer } = conversation;
  const isWide = useTwoPanes();
  const Name = isWide ? 'h2' : 'h1';
  const heading = useRef<HTMLHeadingElement>(null);

  // On a phone the conversation replaces the list, and screen readers announce that change.
  const announce = useEffectEvent(() => {
    if (!isWide) heading.current?.focus();
  });
  useEffect(() => announce(), []);

  return (
    <header className={styles.header}>
      {!isWide && (
        <Button look="icon" aria-label={say('back')} onPress={() => back('/')}>
          <BackIcon />
        </Button>
      )}
      <Avatar name={peer.name} id={peer.id} status={reachability(peer)} />
      <div>
        <Name ref={heading} tabIndex={-1} dir="auto">
          {peer.name}
        </Name>
        <p>{isEnded(conversation) ? say('coachingEnded') : availabilityText(peer)}</p>
      </div>
      <UrgentHelpButton look="sign" />
      {peer.role === 'student' ? <ConversationActions conversation={conversation} /> : <ErasureActions conversation={conversation} />}
    </header>
  );
}
