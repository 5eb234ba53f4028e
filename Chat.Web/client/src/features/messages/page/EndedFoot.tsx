import { useEffect, useEffectEvent, useRef } from 'react';
import type { Conversation } from '../../../api/types';
import { dateOf } from '../../../lib/time';
import { useTwoPanes } from '../../../lib/viewport';
import { say } from '../../../strings';
import { Callout } from '../../../ui/Callout';
import { Link } from '../../../ui/Link';
import { useConversation } from '../../conversations/useConversations';
import { useUser } from '../../session/SessionContext';
import { useUnfinished } from '../MessagesContext';
import { ScheduledLeft, useScheduledLeft } from '../scheduled/ScheduledLeft';
import styles from './EndedFoot.module.css';
import { LeftTexts } from './LeftTexts';

interface EndedFootProps {
  conversation: Conversation;
  /** True when the composer stood here a moment ago and may have had the focus. */
  takesFocus: boolean;
}

/** Stands in place of the composer after the coaching has ended: since when, who is the coach now, and what was not sent. */
export function EndedFoot({ conversation: { peer, endedAt, successor }, takesFocus }: EndedFootProps) {
  const isStudent = useUser().role === 'student';
  const next = useConversation(successor?.id ?? '');
  const texts = useUnfinished().filter(({ peerId, isInThread }) => peerId === peer.id && !isInThread);
  const scheduled = useScheduledLeft(peer.id);
  const level = useTwoPanes() ? 2 : 1;
  const foot = useRef<HTMLDivElement>(null);

  const take = useEffectEvent(() => {
    if (takesFocus && document.activeElement === document.body) foot.current?.focus();
  });
  useEffect(() => take(), []);

  return (
    <div ref={foot} className={styles.foot} tabIndex={-1}>
      <Callout
        role="status"
        action={
          isStudent &&
          next && (
            <Link href={`/conversations/${next.peer.id}`}>{say('openConversationWith', { name: next.peer.name })}</Link>
          )
        }
      >
        {say('coachingEndedOn', { date: dateOf(endedAt!) })}{' '}
        {successor &&
          (isStudent ? say('coachIsNow', { name: successor.name }) : say('coachedNowBy', { name: successor.name, peer: peer.name }))}
      </Callout>
      {texts.length > 0 && <LeftTexts texts={texts} level={level} onDiscarded={() => foot.current?.focus()} />}
      {scheduled.length > 0 && <ScheduledLeft peerId={peer.id} scheduled={scheduled} level={level} />}
    </div>
  );
}
