import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { troubleText } from '../../../api/troubleText';
import type { SavedReply } from '../../../api/types';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Section } from '../../../ui/Section';
import { repliesQuery, useDeleteReply } from '../../replies/replies';
import { FocusAfterwards } from '../../../ui/FocusAfterwards';
import { LoadFailed } from '../LoadFailed';
import { Loading } from '../Loading';
import styles from '../Settings.module.css';
import { ReplyDialog } from './ReplyDialog';

/** The saved replies of a coach. */
export function RepliesSection() {
  const { data: replies, error, refetch } = useQuery(repliesQuery);
  return (
    <Section title={say('savedReplies')} description={say('savedRepliesHint')}>
      {replies && <Replies replies={replies} />}
      {!replies && (error ? <LoadFailed text={troubleText(error)} onRetry={() => void refetch()} /> : <Loading />)}
    </Section>
  );
}

const blank = (): SavedReply => ({ id: crypto.randomUUID(), title: '', text: '' });

function Replies({ replies }: { replies: readonly SavedReply[] }) {
  const deleting = useDeleteReply();
  const [edited, setEdited] = useState<{ reply: SavedReply; isOpen: boolean }>();
  const [unwanted, setUnwanted] = useState<{ reply: SavedReply; isOpen: boolean }>();
  const add = useRef<HTMLButtonElement>(null);
  const edit = (reply: SavedReply) => setEdited({ reply, isOpen: true });
  return (
    <div className={styles.form}>
      {replies.length > 0 && (
        <ul className={styles.devices} aria-label={say('savedReplies')}>
          {replies.map((reply) => (
            <li key={reply.id} className={styles.device}>
              <div className={styles.deviceWords}>
                <strong dir="auto">{reply.title}</strong>
                <p className={`${styles.hint} ${styles.beginning}`} dir="auto">
                  {reply.text}
                </p>
              </div>
              <div className={styles.actions}>
                <Button size="small" aria-label={say('editReply', { title: reply.title })} onPress={() => edit(reply)}>
                  {say('editMessage')}
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  aria-label={say('deleteReply', { title: reply.title })}
                  onPress={() => setUnwanted({ reply, isOpen: true })}
                >
                  {say('deleteMessage')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button ref={add} onPress={() => edit(blank())}>
          {say('addReply')}
        </Button>
      </div>
      {edited && <ReplyDialog key={edited.reply.id} {...edited} onClose={() => setEdited({ ...edited, isOpen: false })} />}
      {unwanted && (
        <ConfirmDialog
          title={say('deleteReplyAsk', { title: unwanted.reply.title })}
          isOpen={unwanted.isOpen}
          onClose={() => setUnwanted({ ...unwanted, isOpen: false })}
          confirm={say('deleteMessage')}
          onConfirm={() => deleting.mutateAsync(unwanted.reply)}
        >
          {say('deleteReplyHint')}
          <FocusAfterwards take={() => add.current?.focus()} />
        </ConfirmDialog>
      )}
    </div>
  );
}
