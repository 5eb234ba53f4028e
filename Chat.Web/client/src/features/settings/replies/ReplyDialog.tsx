import { useId, useRef, useState, type FormEvent } from 'react';
import { Problem } from '../../../api/problem';
import { troubleText } from '../../../api/troubleText';
import type { SavedReply } from '../../../api/types';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Dialog } from '../../../ui/Dialog';
import { TextArea } from '../../../ui/TextArea';
import { TextField } from '../../../ui/TextField';
import { toast } from '../../../ui/toast';
import { insert } from '../../messages/composer/insert';
import { longestText, textLength } from '../../messages/message/text';
import { isVisible } from '../../messages/message/visible';
import { placeFor } from '../../replies/places';
import { useKeepReply } from '../../replies/replies';
import styles from '../Settings.module.css';

/** In Unicode code points, as the API counts them. */
const longestTitle = 80;

interface ReplyDialogProps {
  reply: SavedReply;
  isOpen: boolean;
  onClose: () => void;
}

/** The dialog in which a coach writes or changes a saved reply. */
export function ReplyDialog({ reply, isOpen, onClose }: ReplyDialogProps) {
  const form = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [{ title, text }, setTyped] = useState(reply);
  const keeping = useKeepReply();
  const isNew = reply.title === '';
  const titleOver = [...title.trim()].length - longestTitle;
  const textOver = textLength(text) - longestText;
  const canSave = isVisible(title) && isVisible(text) && titleOver <= 0 && textOver <= 0;
  const full = keeping.error instanceof Problem && keeping.error.reasons.id !== undefined;

  function save(event: FormEvent) {
    event.preventDefault();
    if (!canSave) return;
    keeping.mutate(
      { id: reply.id, title, text },
      {
        onSuccess: () => {
          toast(say('saved'));
          onClose();
        },
      },
    );
  }

  function put(place: string) {
    if (area.current) insert(area.current, place);
  }

  const actions = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button type="submit" form={form} look="primary" isPending={keeping.isPending}>
        {say('save')}
      </Button>
    </>
  );
  return (
    <Dialog title={say(isNew ? 'newReply' : 'changeReply')} {...{ isOpen, onClose, actions }}>
      <form id={form} className={styles.form} onSubmit={save}>
        <TextField
          label={say('replyTitle')}
          description={say('replyTitleHint')}
          error={titleOver > 0 ? say('charactersOver', { count: titleOver }) : undefined}
          missing={say('replyTitleMissing')}
          value={title}
          onChange={(typed) => setTyped({ ...reply, title: typed, text })}
          autoFocus
        />
        <TextArea
          areaRef={area}
          label={say('replyText')}
          description={say('replyTextHint', { whole: placeFor('whole'), first: placeFor('first') })}
          error={textOver > 0 ? say('charactersOver', { count: textOver }) : undefined}
          missing={say('replyTextMissing')}
          rows={6}
          value={text}
          onChange={(typed) => setTyped({ ...reply, title, text: typed })}
        />
        <div className={styles.actions}>
          <Button size="small" onPress={() => put(placeFor('whole'))}>
            {say('insertName')}
          </Button>
          <Button size="small" onPress={() => put(placeFor('first'))}>
            {say('insertFirstName')}
          </Button>
        </div>
        {keeping.isError && (
          <Callout tone="danger" role="alert">
            {full ? say('tooManyReplies') : troubleText(keeping.error)}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}
