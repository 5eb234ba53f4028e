import { useQuery } from '@tanstack/react-query';
import { navigate } from '../../../lib/location';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { isEnded } from '../../conversations/ended';
import { useConversations } from '../../conversations/useConversations';
import { unsentQuery } from '../scheduled/scheduled';
import { useUnfinished } from '../MessagesContext';
import styles from './EndedNote.module.css';

/** Links to unsent texts in a conversation that has ended, because they would else wait there unseen. */
export function EndedNote({ open }: { open: string | undefined }) {
  const { data: conversations } = useConversations();
  const texts = useUnfinished();
  const { data: unsent = [] } = useQuery({ ...unsentQuery, enabled: conversations !== undefined });
  const places = [...texts.map(({ peerId }) => peerId), ...unsent.map(({ peer }) => peer)];
  const left = conversations && places.find((peerId) => !conversations.some((known) => known.peer.id === peerId && !isEnded(known)));
  if (!left || left === open) return null;
  return (
    <div className={styles.note}>
      <Callout
        tone="warning"
        role="status"
        action={
          <Button look="link" onPress={() => navigate(`/conversations/${left}`)}>
            {say('endedShow')}
          </Button>
        }
      >
        {say('endedUnfinished')}
      </Callout>
    </div>
  );
}
