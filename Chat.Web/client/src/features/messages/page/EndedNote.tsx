import { navigate } from '../../../lib/location';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { useConversations } from '../../conversations/useConversations';
import { useUnfinished } from '../MessagesContext';
import styles from './EndedNote.module.css';

/** Leads to what was written in a conversation that has ended: the list has it no more. */
export function EndedNote({ open }: { open: string | undefined }) {
  const { data: conversations } = useConversations();
  const texts = useUnfinished();
  const left = conversations && texts.find(({ peerId }) => !conversations.some(({ peer }) => peer.id === peerId));
  if (!left || left.peerId === open) return null;
  return (
    <div className={styles.note}>
      <Callout
        tone="warning"
        role="status"
        action={
          <Button look="link" onPress={() => navigate(`/conversations/${left.peerId}`)}>
            {say('endedShow')}
          </Button>
        }
      >
        {say('endedUnfinished')}
      </Callout>
    </div>
  );
}
