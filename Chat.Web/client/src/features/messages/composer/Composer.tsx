import { useRef, type FormEvent, type KeyboardEvent } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import type { Peer } from '../../../api/types';
import { isComposing } from '../../../lib/composing';
import { useTouch, useTwoPanes } from '../../../lib/viewport';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { CheckIcon, SendIcon } from '../../../ui/icons';
import { AwayNote } from '../../availability/AwayNote';
import { RepliesButton } from '../../replies/RepliesButton';
import { ScheduledLine } from '../scheduled/ScheduledLine';
import { SendLater } from '../scheduled/SendLater';
import { AsideBar } from './AsideBar';
import { CharacterCount } from './CharacterCount';
import styles from './Composer.module.css';
import { composerId } from './composerId';
import { EditingBar } from './EditingBar';
import { EmojiButton } from './EmojiButton';
import { EmojiCompletion } from './EmojiCompletion';
import { insert } from './insert';
import { ReplyBar, replyBarId } from './ReplyBar';
import { useEmoticons } from './useEmoticons';
import { useWriting } from './useWriting';

interface ComposerProps {
  peer: Peer;
  /** Whether the composer takes the focus on a wide screen. */
  takesFocus: boolean;
  /** Edits my last message, if the message is still editable. */
  onEditLast: () => void;
}

/** The composer for a new message to a peer, or for an edit of my message. */
export function Composer({ peer, takesFocus, onEditLast }: ComposerProps) {
  const isWide = useTwoPanes();
  // On-screen keyboards have no Shift + Enter, so Enter adds a line there; Ctrl or Cmd + Enter still sends.
  const isTouch = useTouch();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, length, edit, aside, answer, canSend, write, send, stopEditing, stopAnswering } = useWriting(peer.id, field);
  const finished = useEmoticons(field, text);

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes a character, Enter confirms the character.
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || (!event.shiftKey && !isTouch))) {
      event.preventDefault();
      send(finished);
    } else if (event.key === 'Escape' && edit) stopEditing();
    else if (event.key === 'Escape' && answer) stopAnswering();
    else if (event.key === 'ArrowUp' && text === '' && !edit) {
      event.preventDefault();
      onEditLast();
    }
  }

  /** The pressed button is gone or disabled now, so the field gets the focus. */
  function goOn() {
    field.current?.focus();
  }

  /** Inserts a text at the cursor. */
  function put(chosen: string) {
    if (field.current) insert(field.current, chosen);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    send(finished);
    goOn();
  }

  function onStop() {
    if (edit) stopEditing();
    else stopAnswering();
    goOn();
  }

  const label = say(edit ? 'editLabel' : 'write', { name: peer.name });
  return (
    <form className={styles.composer} onSubmit={onSubmit}>
      <AwayNote peer={peer} />
      <ScheduledLine peerId={peer.id} />
      {edit && <EditingBar original={edit.original} onStop={onStop} />}
      {answer && <ReplyBar peer={peer} seq={answer.seq} onStop={onStop} />}
      {aside && <AsideBar peerId={peer.id} edit={aside} onDone={goOn} />}
      <EmojiCompletion field={field} text={text} />
      <TextField
        id={composerId}
        className={styles.field!}
        aria-label={label}
        value={text}
        onChange={write}
        onKeyDown={onKeyDown}
        // On a phone, the keyboard would cover the conversation that was just opened.
        autoFocus={takesFocus && isWide}
      >
        <EmojiButton onChoose={put} />
        {peer.role === 'student' && <RepliesButton name={peer.name} onChoose={put} />}
        <TextArea
          ref={field}
          className={styles.text!}
          rows={1}
          placeholder={label}
          enterKeyHint={isTouch ? 'enter' : 'send'}
          dir="auto"
          aria-describedby={answer ? `${replyBarId} send-hint` : 'send-hint'}
        />
        <SendLater peerId={peer.id} text={canSend && !edit && !answer ? text : undefined}>
          <Button type="submit" look="primary" aria-label={edit ? say('saveEdit') : say('send')} isDisabled={!canSend}>
            {edit ? <CheckIcon /> : <SendIcon />}
          </Button>
        </SendLater>
      </TextField>
      <div className={styles.foot}>
        <span id="send-hint">{!isTouch && (edit ? say('editHint') : say('sendHint'))}</span>
        <CharacterCount length={length} />
      </div>
    </form>
  );
}
