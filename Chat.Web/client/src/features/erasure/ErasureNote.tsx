import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Conversation } from '../../api/types';
import { dateOf } from '../../lib/time';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { Link } from '../../ui/Link';
import styles from './ErasureNote.module.css';
import { reasonText, wishErasure } from './erasure';

/** Says that the conversation is going to be erased, that the student asked for it, or that this was refused. */
export function ErasureNote({ conversation: { peer, erasure } }: { conversation: Conversation }) {
  const cache = useQueryClient();
  const [isFailed, setFailed] = useState(false);

  function withdraw() {
    setFailed(false);
    wishErasure(cache, peer.id, false).catch(() => setFailed(true));
  }

  if (erasure?.askedAt) {
    return (
      <div className={styles.note}>
        <Callout
          role="status"
          action={
            <Button look="link" onPress={withdraw}>
              {say('withdrawErasure')}
            </Button>
          }
        >
          {say('erasureAskedOn', { date: dateOf(erasure.askedAt) })} {isFailed && say('didNotWork')}
        </Callout>
      </div>
    );
  }
  if (erasure?.erasesAt) {
    return (
      <div className={styles.note}>
        <Callout tone="warning" role="status" action={<Link href="/settings">{say('downloadBefore')}</Link>}>
          {say('erasesOn', { date: dateOf(erasure.erasesAt) })}
        </Callout>
      </div>
    );
  }
  if (erasure?.refusedAt) {
    return (
      <div className={styles.note}>
        <Callout role="status">
          {say('erasureRefusedOn', { date: dateOf(erasure.refusedAt) })} {reasonText(erasure.refusal ?? '')}
        </Callout>
      </div>
    );
  }
  return null;
}
